import { board } from './board.ts';
import { directory } from './directory.ts';
import { recognition } from './recognition.ts';
import type { Section } from './Section.ts';
import { size } from './size.ts';

/** In the order in which they run. */
export const sections: readonly Section[] = [board, directory, recognition, size];
