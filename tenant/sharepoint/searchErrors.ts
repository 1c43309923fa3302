/** Errors of the search service. Codes and texts from public threads, named beside each. */
import { ServiceError } from './errors.ts';

const searchException = '-1, Microsoft.Office.Server.Search.REST.SearchServiceException';

export const searchErrors = {
  /** Text and exception: pnp/powershell#3996; status 400: microsoft-search/pnp-modern-search#2371. */
  notUnderstood: () => new ServiceError(400, searchException, 'We didn\'t understand your search terms. Make sure they\'re using proper syntax.'),
  /** A property that cannot be sorted by, or none at all: pnp/pnpjs#307, SharePoint/PnP-JS-Core#308. */
  sortList: () => new ServiceError(400, searchException, 'Invalid parameter: SortList.'),
  /** Search speaks no OData 4: SharePoint/sp-dev-docs#4392. */
  version4: () => new ServiceError(500, '-1, Microsoft.SharePoint.Client.UnknownError', 'Unknown Error'),
  /** The limit is documented, the text is assumed. */
  startRow: (most: number) => new ServiceError(500, searchException, `The start row exceeds the maximum supported value of ${most}.`)
};
