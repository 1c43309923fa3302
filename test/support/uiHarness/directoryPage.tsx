import * as React from 'react';
import { AppError } from '../../../src/core/shared';
import { PeopleFromSources } from '../../../src/core/people';
import { InMemoryExpertiseEntries, InMemoryPeopleSetup, InMemoryPeopleSources, InMemoryPersonalChoices, sampleDirectory, samplePeople } from '../../../src/core/people/memory';
import { directoryTexts } from '../../../src/host/DirectoryHost';
import type { DirectoryTexts } from '../../../src/host/DirectoryHost';
import { loadStrings } from '../../../src/loc';
import type { DirectoryRoute, DirectoryServices, DirectorySettings } from '../../../src/ui/people/contract';
import { DirectoryApp } from '../../../src/ui/people/DirectoryApp';
import { themes } from './themes';

/** "Find an expert" on its in-memory ports, as the address asks. */
export function DirectoryHarness({ wanted }: { readonly wanted: URLSearchParams }): React.ReactElement | null {
  const locale = wanted.get('lang') ?? 'en-US';
  const [texts, setTexts] = React.useState<DirectoryTexts>();
  React.useEffect(() => {
    void loadStrings(locale).then(strings => directoryTexts(strings, locale)).then(setTexts);
  }, [locale]);
  const services = React.useMemo(() => servicesOf(wanted), [wanted]);
  const expert = wanted.get('expert');
  const [route, setRoute] = React.useState<DirectoryRoute>(expert === 'me' ? { isMine: true } : expert === null ? {} : { expert });
  const [settings, setSettings] = React.useState<DirectorySettings>({
    title: '', purpose: 'Find the colleague who knows.', view: wanted.get('view') === 'list' ? 'list' : 'cards', pageSize: 18,
    fields: ['jobTitle', 'department', 'office', 'localTime', 'topics', 'contact'],
    scope: { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' }
  });
  if (!texts) return null;
  return (
    <DirectoryApp
      services={services}
      settings={settings}
      onSettingsChange={patch => setSettings(old => ({ ...old, ...patch }))}
      environment={{
        ...texts, locale, isRightToLeft: wanted.has('rtl'), mode: wanted.get('mode') === 'edit' ? 'edit' : 'read', me: readerOf(wanted), route, navigate: setRoute,
        hrefOf: place => `${window.location.pathname}?app=people&expert=${place.isMine ? 'me' : place.expert ?? ''}`,
        hrefOfPlace: place => `${window.location.pathname}?topic=${place.discussionId}`,
        askHref: () => window.location.pathname,
        now, host: 'sharepoint', reducedMotion: false, theme: themes[(wanted.get('theme') ?? 'light') as keyof typeof themes]
      }}
    />
  );
}

function servicesOf(wanted: URLSearchParams): DirectoryServices {
  const me = readerOf(wanted);
  const memory = sampleDirectory({ more: Number(wanted.get('more') ?? 0), isEmpty: wanted.has('empty') });
  if (wanted.has('empty')) {
    memory.profiles = [];
    memory.lists.clear();
  }
  const sources = new InMemoryPeopleSources(memory, {
    me,
    ...(wanted.has('nograph') ? { without: ['graph'] } : {}),
    before: async source => {
      await new Promise(done => setTimeout(done, Number(wanted.get('delay') ?? 0)));
      if (wanted.has('down') || (wanted.has('nosearch') && source === 'peopleSearch')) throw new AppError('throttled', { status: 429, retryAfterMs: 7000 });
    }
  });
  return {
    people: new PeopleFromSources(sources, { me }),
    entries: new InMemoryExpertiseEntries(memory, { me, canManage: wanted.get('person') === 'owner' }),
    setup: new InMemoryPeopleSetup(memory),
    choices: new InMemoryPersonalChoices(),
    drafts: { load: () => undefined, save: () => undefined, forget: () => undefined }
  };
}

function readerOf(wanted: URLSearchParams): typeof samplePeople[keyof typeof samplePeople] {
  return samplePeople[(wanted.get('person') ?? 'asker') as keyof typeof samplePeople];
}

function now(): Date {
  return new Date();
}
