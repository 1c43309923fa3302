export * from './types';
export * from './Board';
export type * from './Discussions';
export type * from './BoardSetup';
export type * from './Drafts';
export type * from './Visits';
