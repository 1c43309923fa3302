export { InMemoryPeople } from './InMemoryPeople';
export type { DirectoryPerson, PersonExtras, PersonKey, Presence, WorkingHours } from './DirectoryPerson';
export type { EvidenceFound, EvidenceItem, EvidenceSummary } from './Evidence';
export type { EntryKey, ExpertiseEntries, MyExpertise, SavedEntry } from './ExpertiseEntries';
export type { EntryId, Expertise, ExpertiseEntry, Nomination, NominationId, OfficeHour } from './ExpertiseEntry';
export type { Outcome, OutcomeKey, Outcomes, Rung } from './Outcomes';
export type {
  Availability, DirectoryCursor, DirectoryPage, DirectoryQuery, DirectoryRow, DirectoryScope, Facet, FacetChoice, FacetName, Organisation,
  People, PeopleDetails, PeopleSourceName, PersonCard, PersonDetails, PersonRef, Suggestion
} from './People';
export type { ListChange, ListChangeKind, ListSetup, PeopleChange, PeopleList, PeopleSetup } from './PeopleSetup';
export type {
  EntriesFound, EntriesOfPeople, EvidenceOptions, EvidenceSource, ExpertiseSource, GraphSource, PeopleSearchPage, PeopleSearchQuery, PeopleSearchSource, PeopleSources,
  ProfileSource, WeeklyLoad
} from './PeopleSources';
export type { Person } from './Person';
export type { PersonalChoices } from './PersonalChoices';
export type { DiscussionPlace } from './places';
export type { Reason } from './Reason';

export { availabilityOf, maySuggest, withPresence } from './availabilityOf';
export type { Candidate } from './Candidate';
export { cleanLine, cleanTopics } from './cleanTopics';
export { countFacets, facetNames, fitsChoice, isOwnChoice } from './facets';
export type { Faceted } from './facets';
export { fitsSubject, sharedSubject, wordsOfSubject } from './fitsSubject';
export { foldText } from './foldText';
export { beginsWith, everybody, isInScope } from './isInScope';
export { isTimeZone, localTime, momentOf } from './localTime';
export type { LocalTime } from './localTime';
export { entryHolds } from './entryHolds';
export { asDirectoryPerson, mergePeople, withDetails } from './mergePeople';
export { isWithinTerm, nominationsInForce, openNominations } from './nominationsInForce';
export { formatOfficeHours, isOfficeHour, nextOfficeHour, parseOfficeHours } from './officeHours';
export type { OfficeHourSlot } from './officeHours';
export { PeopleFromSources } from './PeopleFromSources';
export type { PeopleOptions } from './PeopleFromSources';
export { PeopleTable } from './PeopleTable';
export { addressOf, keyOf, principalNameOf, samePerson } from './personKey';
export type { Identified } from './personKey';
export { rank } from './rank';
export { reasonsFor } from './reasonsFor';
export type { ReasonsAsked } from './reasonsFor';
export { suggestInOrder } from './suggestInOrder';
export type { Reader, SuggestionCandidate } from './suggestInOrder';
export { summarise } from './summarise';
export { asTyped, holdsAllWords, labelFits, searchWords, subjectWords } from './textFits';
export { cleanExpertise, nothingSaid } from './cleanExpertise';
export { expertiseLimits, validateExpertise } from './validateExpertise';
export type { ExpertiseProblem, ExpertiseRefusal } from './validateExpertise';
