export { BrowserDrafts } from './browser/BrowserDrafts';
export { BrowserVisits } from './browser/BrowserVisits';
export { GraphPeople } from './graph/GraphPeople';
export type { GraphClient } from './graph/GraphPeople';
export { SharePointBoardSetup } from './sharepoint/SharePointBoardSetup';
export { SharePointDiscussions } from './sharepoint/SharePointDiscussions';
export { SharePointPeople } from './sharepoint/SharePointPeople';
export type { AttemptStorage, CurrentPerson, FetchLike, PageDigest, SiteContext } from './sharepoint/SiteContext';
