/**
 * Every error of SharePoint REST that the tenant knows, in one place: status, code and text.
 * Sources: recorded answers where there are some, otherwise the issue threads named in the catalogue of
 * docs/local-tenant-coverage.md. The odd statuses (500 for a duplicate title) are the service's own.
 *
 * Handlers write `throw errors.listByTitle(title, call.webUrl)`.
 */

import { StoreError } from '../store/StoreError.ts';

export class ServiceError extends Error {
  readonly status: number;
  /** '-2130575338, System.ArgumentException' */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A body that is no error object: the service answers some failures as plain text. */
  readonly plain?: string;

  constructor(status: number, code: string, message: string, extra: { headers?: Record<string, string>; plain?: string } = {}) {
    super(message);
    this.name = 'ServiceError';
    this.status = status;
    this.code = code;
    this.headers = extra.headers ?? {};
    this.plain = extra.plain;
  }
}

const spException = 'Microsoft.SharePoint.SPException';
const clientQuery = 'Microsoft.SharePoint.Client.InvalidClientQueryException';

export const errors = {
  // Not found
  site: () => new ServiceError(404, '', '404 FILE NOT FOUND', { plain: '404 FILE NOT FOUND' }),
  resource: (segment: string) =>
    new ServiceError(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', `Cannot find resource for the request ${segment}.`),
  listByTitle: (title: string, webUrl: string) =>
    new ServiceError(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${webUrl}'.`),
  listById: () =>
    new ServiceError(404, '-2130575322, Microsoft.SharePoint.SPException',
      'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.'),
  item: () => new ServiceError(404, '-2130575338, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.'),
  file: (path: string) => new ServiceError(404, `-2130575338, ${spException}`, `The file ${path} does not exist.`),
  fileNotFound: () => new ServiceError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'),
  field: (name: string) => new ServiceError(400, '-2147024809, System.ArgumentException', `Column '${name}' does not exist. It may have been deleted by another user.`),
  view: () => new ServiceError(400, '-2147024809, System.ArgumentException', 'The specified view is invalid.'),
  attachment: (name: string) => new ServiceError(404, '-2147024894, System.IO.FileNotFoundException', `The file ${name} does not exist.`),
  comment: () => new ServiceError(404, '-2130575338, System.ArgumentException', 'Comment does not exist. It may have been deleted by another user.'),
  userById: () => new ServiceError(500, `-2146232832, ${spException}`, 'User cannot be found.'),
  ensureUser: (logonName: string) => new ServiceError(400, `-2146232832, ${spException}`, `The specified user ${logonName} could not be found.`),
  group: () => new ServiceError(404, `-2146232832, ${spException}`, 'Group cannot be found.'),
  roleDefinition: (id: number | string) => new ServiceError(404, '-2147024809, System.ArgumentException', `Cannot find the role definition ${id}.`),
  roleAssignment: () => new ServiceError(404, '-2147024809, System.ArgumentException', 'Can not find the principal with id.'),

  // Refused
  accessDenied: () =>
    new ServiceError(403, '-2147024891, System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.'),
  /** Status and number assumed. */
  checkedOut: (path: string, by: string) =>
    new ServiceError(423, '-2147018894, Microsoft.SharePoint.SPFileCheckOutException', `The file "${path}" is checked out for editing by ${by}.`),
  unauthorizedOperation: () =>
    new ServiceError(403, '-2147024891, System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.'),
  signIn: () =>
    new ServiceError(401, '', '401 UNAUTHORIZED', { plain: '401 UNAUTHORIZED', headers: { 'WWW-Authenticate': 'Bearer realm="local-tenant"' } }),
  /** Body and diagnostics as public threads quote them. */
  tokenExpired: () =>
    new ServiceError(401, '', 'The token is expired.', {
      plain: '{"error_description":"Invalid JWT token. The token is expired."}',
      headers: { 'WWW-Authenticate': 'Bearer realm="local-tenant"', 'x-ms-diagnostics': '3000003;reason="Invalid JWT token. The token is expired.";category="invalid_client"' }
    }),
  digestMissing: () => new ServiceError(403, `-2130575251, ${spException}`, invalidDigest),
  digestExpired: () => new ServiceError(403, `-2130575252, ${spException}`, invalidDigest),

  // Clashes
  listTitleTaken: () =>
    new ServiceError(500, `-2130575342, ${spException}`,
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'),
  duplicateValue: (field: string) =>
    new ServiceError(500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${field}].`),
  etag: (requested: string, actual: string) =>
    new ServiceError(412, '-1, Microsoft.SharePoint.Client.ClientServiceException',
      `The request ETag value '${requested}' does not match the object's ETag value '${actual}'.`),

  // Too much
  threshold: () =>
    new ServiceError(500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.'),
  lookupThreshold: () =>
    new ServiceError(500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'),
  messageTooBig: (limit: number) =>
    new ServiceError(400, `-1, ${clientQuery}`, `The request message is too big. The server does not allow messages larger than ${limit} bytes.`),
  batchTooMany: () =>
    new ServiceError(400, `-1, ${clientQuery}`,
      'The current change set contains too many operations. Only change sets with a maximum number of \'100\' operations are allowed.'),

  // Bad input
  query: (message: string) => new ServiceError(400, `-1, ${clientQuery}`, message),
  expression: (text: string) => new ServiceError(400, `-1, ${clientQuery}`, `The expression "${text}" is not valid.`),
  unknownProperty: (name: string, type: string) =>
    new ServiceError(400, `-1, ${clientQuery}`,
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`),
  unknownField: (name: string) => new ServiceError(400, `-1, ${spException}`, `The field or property '${name}' does not exist.`),
  targetFieldNeeded: (name: string) =>
    new ServiceError(400, `-1, ${spException}`,
      `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`),
  invalidText: () =>
    new ServiceError(400, `-2130575155, ${spException}`,
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.'),
  /** What the list's or a column's own validation refuses. The message is the owner's. */
  validation: (message: string) => new ServiceError(400, '-2130575163, Microsoft.SharePoint.SPListDataValidationException', message),
  foreignUrl: () =>
    new ServiceError(400, '-2147024809, System.ArgumentException', 'Server relative urls must start with SPWeb.ServerRelativeUrl'),
  spException: (status: number, number: number, message: string) => new ServiceError(status, `${number}, ${spException}`, message),
  argument: (message: string) => new ServiceError(400, '-2147024809, System.ArgumentException', message),
  notSupported: (message: string) => new ServiceError(500, '-1, System.NotSupportedException', message),
  likesNotSupported: () => new ServiceError(500, '-1, System.NotSupportedException', 'Likes are not supported in this item.'),
  json: () => new ServiceError(400, `-1, ${clientQuery}`, 'Invalid JSON. A token was not recognized in the JSON content.'),
  accept: () => new ServiceError(406, `-1, ${clientQuery}`, 'The HTTP header ACCEPT is missing or its value is invalid.'),
  method: (method: string) => new ServiceError(405, `-1, ${clientQuery}`, `The HTTP method '${method}' cannot be used to access the resource.`),

  /** A failure of the tenant itself: the reason goes to the server's own error stream, never into the answer. */
  unexpected: () => new ServiceError(500, '-1, System.InvalidOperationException', 'An unexpected error occurred on the server.'),

  /** Anything that the tenant does not emulate. It never guesses: it says so and names what is near. */
  notEmulated: (what: string, near: readonly string[] = []) =>
    new ServiceError(501, 'NotEmulated',
      `The local tenant does not emulate ${what}.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
      { headers: { 'x-local-tenant': 'not-emulated' } })
} as const;

const invalidDigest =
  'The security validation for this page is invalid and might be corrupted. Please use your web browser\'s Back button to try your operation again.';

/** The answer that a failure stands for; undefined for failures of the tenant itself. */
export function fromFailure(failure: unknown): ServiceError | undefined {
  if (failure instanceof ServiceError) {
    return failure;
  }
  return failure instanceof StoreError ? fromStore(failure) : undefined;
}

/** The service's status, code and text for each reason of the store. */
function fromStore({ reason, message, details }: StoreError): ServiceError {
  const detail = (name: string): string => String(details[name] ?? '');
  switch (reason) {
    case 'siteNotFound':
    case 'webNotFound': return errors.site();
    case 'listNotFound': return details['title'] === undefined ? errors.listById() : errors.listByTitle(detail('title'), detail('webUrl'));
    case 'duplicateListTitle': return errors.listTitleTaken();
    case 'itemNotFound': return errors.item();
    case 'fileNotFound': return errors.file(detail('path'));
    case 'folderNotFound': return errors.fileNotFound();
    case 'nameTaken': return errors.spException(400, -2130575257, `A file or folder with the name ${detail('path')} already exists.`);
    case 'fieldNotFound': return errors.field(detail('field'));
    case 'viewNotFound': return errors.view();
    case 'contentTypeNotFound': return errors.fileNotFound();
    case 'contentTypeInUse': return errors.spException(400, -2146232832, message);
    case 'userNotFound': return errors.userById();
    case 'groupNotFound': return errors.group();
    case 'roleDefinitionNotFound': return errors.roleDefinition(detail('id'));
    case 'roleAssignmentNotFound': return errors.roleAssignment();
    case 'recycleBinItemNotFound': return errors.argument('The specified recycle bin item does not exist.');
    case 'attachmentNotFound': return errors.attachment(detail('name'));
    case 'attachmentExists': return errors.spException(400, -2130575257, message);
    case 'likesDisabled': return errors.likesNotSupported();
    case 'commentNotFound': return errors.comment();
    case 'commentsDisabled': return errors.spException(400, -2147467259, message);
    case 'checkedOut': return errors.checkedOut(detail('path'), detail('by'));
    case 'accessDenied': return errors.accessDenied();
    case 'threshold': return errors.threshold();
    // Number assumed; the text is the service's.
    case 'tooManyScopes': return errors.spException(500, -2147024860, message);
    case 'lookupThreshold': return errors.lookupThreshold();
    case 'duplicateValue': return errors.duplicateValue(detail('field'));
    case 'etagMismatch': return errors.etag(detail('given'), detail('actual'));
    case 'unknownProperty': return errors.unknownProperty(detail('name') || detail('field'), detail('type'));
    case 'invalidQuery': return errors.query(message);
    case 'notEmulated': return errors.notEmulated(message);
    case 'tooLarge': return errors.spException(413, -2130575337, message);
    case 'invalidValue': return errors.spException(400, -2130575155, message);
    case 'invalidFormula': return errors.spException(400, -2130575270, message);
    case 'validation': return errors.validation(message);
    case 'duplicateField':
    case 'duplicateGroup': return errors.spException(500, -2130575306, message);
    case 'fieldNotDeletable':
    case 'tooManyIndexes':
    case 'fieldNotIndexable':
    case 'attachmentsDisabled':
    case 'invalidFileName':
    case 'readOnlyField':
    case 'requiredField':
    case 'invalidPropertyXml': return errors.spException(400, -2130575340, message);
  }
}
