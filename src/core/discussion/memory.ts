/** The board without a tenant: a door of its own, so that the product's bundles do not carry it. */
export { InMemoryPeople } from '../people';
export { InMemoryBoardSetup } from './InMemoryBoardSetup';
export { InMemoryDiscussions } from './InMemoryDiscussions';
export type { MemoryOptions, Operation } from './InMemoryDiscussions';
export { InMemoryDrafts } from './InMemoryDrafts';
export { InMemoryVisits } from './InMemoryVisits';
export { everyFeature, memberRights, moderatorRights, ownerRights, plainFeatures, visitorRights } from './memoryPosts';
export type { MemoryBoard } from './memoryPosts';
export { sampleBoard, sampleCategories, samplePeople } from './sampleBoard';
export type { SampleOptions } from './sampleBoard';
