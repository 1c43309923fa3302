import { emptyDirectory, InMemoryExpertiseEntries, InMemoryPeopleSources, samplePeople } from '../../src/core/people/memory';
import { expertiseContract } from './expertiseContract';
import { makeTenantExpertise } from './expertiseSite';

expertiseContract('in memory', async () => {
  const memory = emptyDirectory();
  let now = Date.parse('2026-03-01T09:00:00Z');
  const clock = { now: () => new Date(now) };
  return {
    entries: role => new InMemoryExpertiseEntries(memory, { me: samplePeople[role], canWrite: role !== 'visitor', canManage: role === 'owner', ...clock }),
    source: role => new InMemoryPeopleSources(memory, { me: samplePeople[role], ...clock }).expertise,
    tick: minutes => { now += minutes * 60_000; },
    empty() {
      memory.entries.length = 0;
      memory.nominations.length = 0;
    },
    close: async () => undefined
  };
});

expertiseContract('on the tenant', () => makeTenantExpertise());
