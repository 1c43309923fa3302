export { AppError, isAppError } from './AppError';
export type { FailureDetails, FailureKind } from './AppError';
export type { Brand, Html, Instant } from './Brand';
export { csvOf } from './csvOf';
export { isLanguageTag } from './isLanguageTag';
export { allowed, refused } from './Ruling';
export type { Ruling } from './Ruling';
export { isStopWord } from './stopWords';
