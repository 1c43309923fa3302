import { samplePeople } from '../../../src/core/people/memory';
import { enUs } from '../../../src/loc';
import { enUsDirectory } from '../../../src/loc/en-us.directory';
import { enUsRecognition } from '../../../src/loc/en-us.recognition';
import type { WholeRecognitionEnvironment } from '../../../src/ui/recognition/contract';
import type { RecognitionScope } from '../../../src/ui/recognition/RecognitionContext';
import type { ThanksGate } from '../../../src/ui/recognition/thanksGate';
import type { MemoryRecognitionServices, RecognitionReader } from './memoryRecognition';
import { usualWall } from './renderRecognition';

/** Everything that "Say thanks" needs away from the wall, on memory. */
export function thanksScope(services: MemoryRecognitionServices, reader: RecognitionReader): RecognitionScope<WholeRecognitionEnvironment> {
  return {
    services,
    settings: usualWall,
    environment: {
      strings: enUs, words: enUsRecognition, allWords: async () => enUsRecognition, locale: 'en-US', isRightToLeft: false, mode: 'read', me: samplePeople[reader],
      site: { url: 'https://contoso.example', name: 'Knowhow' }, tenantOrigins: ['https://contoso.example'],
      hrefOfPlace: () => '', hrefOfItem: () => '', hrefOfBadge: () => '', setupWords: async () => enUsDirectory.setup,
      now: () => new Date(), host: 'sharepoint', reducedMotion: true
    }
  };
}

export interface GateInMemory extends ThanksGate {
  /** Occasions that nobody is invited for again. */
  readonly closed: Set<string>;
}

export function gateInMemory(enter: ThanksGate['enter']): GateInMemory {
  const closed = new Set<string>();
  return { enter, closed, invitations: { isDue: occasion => !closed.has(occasion), close: occasion => { closed.add(occasion); } } };
}
