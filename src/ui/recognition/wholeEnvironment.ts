import { allStrings } from '../../loc';
import type { RecognitionEnvironment, WholeRecognitionEnvironment } from './contract';

/** The same with every text. */
export async function wholeEnvironment(environment: RecognitionEnvironment): Promise<WholeRecognitionEnvironment> {
  const [strings, words] = await Promise.all([allStrings(environment.strings), environment.allWords()]);
  return { ...environment, strings, words };
}
