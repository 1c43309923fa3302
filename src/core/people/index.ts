export { InMemoryPeople } from './InMemoryPeople';
export type { Person } from './Person';
export type { People, PersonDetails } from './People';
