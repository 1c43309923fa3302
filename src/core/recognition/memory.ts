/** The wall without a tenant: a door of its own, so that the product's bundles do not carry it. */
export { exampleBadge, exampleRecognition } from './exampleRecognition';
export { InMemoryBadges } from './InMemoryBadges';
export { InMemoryNominations } from './InMemoryNominations';
export { InMemoryRecognitions } from './InMemoryRecognitions';
export { emptyShares, InMemoryShareRounds } from './InMemoryShareRounds';
export type { MemoryShares } from './InMemoryShareRounds';
export type { MemoryWallOptions } from './MemoryAccess';
export { addRecognition, emptyWall } from './MemoryWall';
export type { MemoryRecognition, MemoryWall } from './MemoryWall';
export { ownersGroup, sampleWall } from './sampleWall';
export type { SampleWallOptions } from './sampleWall';
