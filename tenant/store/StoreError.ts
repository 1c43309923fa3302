/** Why the store refuses; `sharepoint/errors.ts` gives each reason the service's status, code and text. */
export type StoreReason =
  | 'siteNotFound'
  | 'webNotFound'
  /** `details.title`, `details.id` or `details.path` says what was looked for. */
  | 'listNotFound'
  | 'duplicateListTitle'
  | 'itemNotFound'
  /** A path: `details.path`. */
  | 'fileNotFound'
  | 'folderNotFound'
  /** A leaf name that is taken: `details.path`. */
  | 'nameTaken'
  /** `details.field` */
  | 'fieldNotFound'
  | 'duplicateField'
  | 'fieldNotDeletable'
  | 'tooManyIndexes'
  | 'fieldNotIndexable'
  | 'viewNotFound'
  | 'contentTypeNotFound'
  | 'contentTypeInUse'
  | 'userNotFound'
  | 'groupNotFound'
  | 'duplicateGroup'
  | 'roleDefinitionNotFound'
  | 'roleAssignmentNotFound'
  | 'recycleBinItemNotFound'
  | 'attachmentNotFound'
  | 'attachmentExists'
  | 'attachmentsDisabled'
  /** `details.name` */
  | 'invalidFileName'
  | 'likesDisabled'
  | 'commentNotFound'
  | 'commentsDisabled'
  | 'accessDenied'
  /** A document that somebody else has checked out: `details.path`, `details.by`. */
  | 'checkedOut'
  /** More than 5,000 rows to scan: `details.rows` is what was counted (never above 5,001). */
  | 'threshold'
  /** Too many items of a list have rights of their own. */
  | 'tooManyScopes'
  /** More than 12 joins: `details.joins`. */
  | 'lookupThreshold'
  /** `details.field` */
  | 'duplicateValue'
  /** `details.given`, `details.actual` (quoted) */
  | 'etagMismatch'
  /** `details.field`; the message is the one the service shows beside the field. */
  | 'invalidValue'
  | 'readOnlyField'
  | 'requiredField'
  | 'unknownProperty'
  | 'invalidQuery'
  | 'invalidPropertyXml'
  | 'invalidFormula'
  /** A validation formula of the list or a column does not hold; the message is the owner's. */
  | 'validation'
  | 'tooLarge'
  /** Something real SharePoint does and this tenant does not. */
  | 'notEmulated';

export class StoreError extends Error {
  readonly reason: StoreReason;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(reason: StoreReason, message: string = reason, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'StoreError';
    this.reason = reason;
    this.details = details;
  }
}
