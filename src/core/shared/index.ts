export { AppError, isAppError } from './AppError';
export type { FailureDetails, FailureKind } from './AppError';
export type { Brand, Html, Instant } from './Brand';
export { allowed, refused } from './Ruling';
export type { Ruling } from './Ruling';
export { isStopWord } from './stopWords';
