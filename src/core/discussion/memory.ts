/** The board without a tenant: a door of its own, so that the product's bundles do not carry it. */
// eslint-disable-next-line no-restricted-imports -- the same door of the people
export { InMemoryPeople, samplePeople } from '../people/memory';
export { InMemoryBoardSetup } from './InMemoryBoardSetup';
export { InMemoryDiscussions } from './InMemoryDiscussions';
export type { MemoryOptions, Operation } from './InMemoryDiscussions';
export { InMemoryDrafts } from './InMemoryDrafts';
export { InMemoryVisits } from './InMemoryVisits';
export { everyFeature, memberRights, moderatorRights, ownerRights, plainFeatures, visitorRights } from './memoryPosts';
export type { MemoryBoard } from './memoryPosts';
export { sampleBoard, sampleCategories } from './sampleBoard';
export type { SampleOptions } from './sampleBoard';
