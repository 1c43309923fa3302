export { BrowserDrafts } from './browser/BrowserDrafts';
export { BrowserVisits } from './browser/BrowserVisits';
export { GraphPeople } from './graph/GraphPeople';
export { PeopleInOrder } from './graph/PeopleInOrder';
export type { GraphClient, GraphHost, TokenSource } from './graph/graphAccess';
export { SharePointBoardSetup } from './sharepoint/SharePointBoardSetup';
export { SharePointDiscussions } from './sharepoint/SharePointDiscussions';
export { SharePointPeople } from './sharepoint/SharePointPeople';
export type { AttemptStorage, CurrentPerson, FetchLike, PageDigest, SiteContext } from './sharepoint/SiteContext';
