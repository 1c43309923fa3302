import { board } from './board.ts';
import type { Section } from './Section.ts';
import { size } from './size.ts';

/** In the order in which they run. */
export const sections: readonly Section[] = [board, size];
