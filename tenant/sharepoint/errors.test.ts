import { StoreError } from '../store/StoreError.ts';
import type { StoreReason } from '../store/StoreError.ts';
import { ServiceError, errors, fromFailure } from './errors.ts';

describe('a refusal of the store is answered as the service answers it', () => {
  test.each<[StoreReason, Record<string, string | number>, number, string, string]>([
    ['listNotFound', { title: 'X', webUrl: 'https://host/sites/a' }, 404, '-1, System.ArgumentException', 'List \'X\' does not exist at site with URL \'https://host/sites/a\'.'],
    ['listNotFound', { id: 'x' }, 404, '-2130575322, Microsoft.SharePoint.SPException', 'List does not exist.'],
    ['itemNotFound', {}, 404, '-2130575338, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.'],
    ['fileNotFound', { path: '/sites/a/b.png' }, 404, '-2130575338, Microsoft.SharePoint.SPException', 'The file /sites/a/b.png does not exist.'],
    ['folderNotFound', {}, 404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.'],
    ['duplicateListTitle', {}, 500, '-2130575342, Microsoft.SharePoint.SPException',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'],
    ['userNotFound', {}, 500, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.'],
    ['accessDenied', {}, 403, '-2147024891, System.UnauthorizedAccessException', 'Access denied.'],
    ['threshold', { rows: 5001 }, 500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.'],
    ['lookupThreshold', { joins: 13 }, 500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.'],
    ['duplicateValue', { field: 'ClientKey' }, 500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', '[ClientKey]'],
    ['etagMismatch', { given: '"8"', actual: '"x,9"' }, 412, '-1, Microsoft.SharePoint.Client.ClientServiceException',
      'The request ETag value \'"8"\' does not match the object\'s ETag value \'"x,9"\'.'],
    ['likesDisabled', {}, 500, '-1, System.NotSupportedException', 'Likes are not supported in this item.'],
    ['notEmulated', {}, 501, 'NotEmulated', 'The local tenant does not emulate']
  ])('%s', (reason, details, status, code, message) => {
    const found = fromFailure(new StoreError(reason, 'why', details))!;
    expect([found.status, found.code]).toEqual([status, code]);
    expect(found.message).toContain(message);
  });
});

test('an error of the service stays itself, a failure of the tenant is none', () => {
  const own = errors.item();
  expect(fromFailure(own)).toBe(own);
  expect(fromFailure(new TypeError('x'))).toBeUndefined();
  expect(own).toBeInstanceOf(ServiceError);
});
