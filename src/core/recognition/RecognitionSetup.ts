import type { ListChange, ListChangeKind, ListSetup } from '../people';

export type RecognitionList = 'badges' | 'recognitions' | 'answers' | 'badgeNominations';
export type RecognitionChangeKind = ListChangeKind | 'enableLikes';
export type RecognitionChange = ListChange<RecognitionList, RecognitionChangeKind>;

/** The lists of recognition. */
export type RecognitionSetup = ListSetup<RecognitionList, RecognitionChangeKind>;
