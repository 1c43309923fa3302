/** The directory without a tenant: a door of its own, so that the product's bundles do not carry it. */
export { InMemoryExpertiseEntries } from './InMemoryExpertiseEntries';
export type { MemoryEntriesOptions } from './InMemoryExpertiseEntries';
export { InMemoryOutcomes } from './InMemoryOutcomes';
export { InMemoryPeople } from './InMemoryPeople';
export { InMemoryPeopleSetup } from './InMemoryPeopleSetup';
export { InMemoryPeopleSources } from './InMemoryPeopleSources';
export type { MemorySourcesOptions } from './InMemoryPeopleSources';
export { InMemoryPersonalChoices } from './InMemoryPersonalChoices';
export { addEntry, emptyDirectory, entryOf, nominationsOf } from './MemoryDirectory';
export type { MemoryDirectory, MemoryEntry, MemoryEvidence, MemoryNomination } from './MemoryDirectory';
export { sampleDirectory } from './sampleDirectory';
export type { SampleDirectoryOptions } from './sampleDirectory';
export { samplePeople } from './samplePeople';
