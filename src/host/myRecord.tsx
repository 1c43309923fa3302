import * as React from 'react';
import { loadRecordFirst } from '../loc/record';
import { MyRecordScreen } from '../ui/recognition/MyRecordScreen';
import type { HostContext } from './hostContext';
import type { LazyPart, LazyPartOptions } from './LazyWebPart';
import { recognitionPart } from './recognitionPart';
import type { RecognitionProperties } from './recognitionProperties';

/** "My record" on one page. */
export async function myRecord(context: HostContext, options: LazyPartOptions): Promise<LazyPart<RecognitionProperties>> {
  return recognitionPart(context, options, { screen: 'record', loadWords: loadRecordFirst, draw: () => <MyRecordScreen /> });
}
