/** The sources of the directory keep to one contract: in memory, and through the production code on the local tenant. */
import { randomUUID } from 'node:crypto';
import { emptyDirectory, InMemoryPeopleSources } from '../../src/core/people/memory';
import type { MemoryEvidence } from '../../src/core/people/memory';
import type { Person } from '../../src/core/people';
import type { Instant } from '../../src/core/shared';
import { SharePointEvidence } from '../../src/data/sharepoint/SharePointEvidence';
import { SharePointPeopleSearch } from '../../src/data/sharepoint/SharePointPeopleSearch';
import { answer, ask } from './discussionsContract';
import { directoryPersonOf, evidenceContract, peopleSearchContract, specs, talk } from './peopleSourcesContract';
import { makeTenantBoard } from './tenantBoard';

const me = { siteUserId: 1, name: 'Reader', isGuest: false };
const nothingToClose = async (): Promise<void> => undefined;
const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Missing');
  return value;
};

peopleSearchContract('in memory', async () => {
  const { search } = new InMemoryPeopleSources({ ...emptyDirectory(), profiles: specs.map(directoryPersonOf) }, { me });
  return { source: there(search), close: nothingToClose };
});

peopleSearchContract('SharePoint', async () => {
  const target = await makeTenantBoard('plain', { crawlDelaySeconds: 0 });
  for (const { alias, name, jobTitle, department, office, skills = [], aboutMe } of specs) {
    const upn = `${alias}@contoso.example`;
    target.store.directory.add({
      objectId: randomUUID(), upn, mail: upn, displayName: name, userType: 'Member', accountEnabled: true,
      profile: { skills, ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}), ...(office ? { officeLocation: office } : {}), ...(aboutMe ? { aboutMe } : {}) }
    });
  }
  return { source: new SharePointPeopleSearch(target.context('visitor')), close: () => target.close() };
});

evidenceContract('in memory', async () => {
  const [expert, other] = ['Ann', 'Ben'].map((name, index): Person => ({ siteUserId: index + 2, name, isGuest: false, isDeleted: false }));
  const at = '2026-03-01T09:00:00Z' as Instant;
  const item = (person: Person, said: { readonly title: string; readonly text: string }, discussionId: number): MemoryEvidence =>
    ({ kind: 'answer', person, ...said, topics: [], at, likes: 0, place: { listId: 'board', discussionId, replyId: discussionId + 1 } });
  const evidence = [{ ...item(expert, talk.cask, 1), kind: 'acceptedAnswer' as const, likes: 1 }, item(other, talk.mash, 3)];
  const sources = new InMemoryPeopleSources({ ...emptyDirectory(), evidence }, { me, now: () => new Date(at) });
  return { source: there(sources.evidence), expert, other, close: nothingToClose };
});

evidenceContract('SharePoint', async () => {
  const target = await makeTenantBoard('community', { crawlDelaySeconds: 0 });
  const cask = await ask(target, 'asker', talk.cask.title);
  const accepted = await answer(target, 'answerer', cask, cask.id, talk.cask.text);
  const { board } = await target.as('asker').openThread(cask.id);
  await target.as('asker').accept(board, cask.id, accepted);
  await target.as('moderator').like(board, accepted, true);
  const mash = await ask(target, 'asker', talk.mash.title);
  await answer(target, 'moderator', mash, mash.id, talk.mash.text);
  const personOf = (alias: string): Person => {
    const { id, title } = there(target.store.users.byUpn(target.list.siteId, `${alias}@contoso.example`));
    return { siteUserId: id, name: title, isGuest: false, isDeleted: false };
  };
  return { source: new SharePointEvidence(target.context('visitor')), expert: personOf('amara'), other: personOf('moderator'), close: () => target.close() };
});
