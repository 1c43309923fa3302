import * as React from 'react';
import { act, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { PeopleFromSources } from '../../../src/core/people';
import type { Expertise } from '../../../src/core/people';
import {
  InMemoryExpertiseEntries, InMemoryPeopleSetup, InMemoryPeopleSources, InMemoryPersonalChoices, sampleDirectory, samplePeople
} from '../../../src/core/people/memory';
import type { MemoryDirectory, MemorySourcesOptions, SampleDirectoryOptions } from '../../../src/core/people/memory';
import { enUsFirst } from '../../../src/loc';
import { enUsDirectory } from '../../../src/loc/en-us.directory';
import { enUsDirectoryFirst } from '../../../src/loc/en-us.directory.first';
import type { DirectoryEnvironment, DirectoryRoute, DirectoryServices, DirectorySettings, EntryDrafts } from '../../../src/ui/people/contract';
import { DirectoryApp } from '../../../src/ui/people/DirectoryApp';

/** Who looks at the directory. */
export type Reader = keyof typeof samplePeople;

export interface DirectoryOptions {
  readonly reader?: Reader;
  readonly sample?: SampleDirectoryOptions;
  readonly memory?: MemoryDirectory;
  readonly sources?: Partial<MemorySourcesOptions>;
  readonly canWrite?: boolean;
  readonly services?: Partial<DirectoryServices>;
  readonly settings?: Partial<DirectorySettings>;
  readonly environment?: Partial<DirectoryEnvironment>;
  readonly route?: DirectoryRoute;
}

export interface MemoryServices extends DirectoryServices {
  readonly memory: MemoryDirectory;
  readonly sources: InMemoryPeopleSources;
  readonly entries: InMemoryExpertiseEntries;
}

/** All ports of the directory on one memory. */
export function memoryServices({ reader = 'asker', sample, memory = sampleDirectory(sample), sources: more, canWrite }: DirectoryOptions): MemoryServices {
  const me = samplePeople[reader];
  const sources = new InMemoryPeopleSources(memory, { me, ...more });
  return {
    memory,
    sources,
    people: new PeopleFromSources(sources, { me }),
    entries: new InMemoryExpertiseEntries(memory, { me, canManage: reader === 'owner', ...(canWrite === undefined ? {} : { canWrite }) }),
    setup: new InMemoryPeopleSetup(memory),
    choices: new InMemoryPersonalChoices(),
    drafts: draftsInMemory()
  };
}

export const usualSettings: DirectorySettings = {
  title: '', purpose: '', view: 'cards', pageSize: 18, fields: ['jobTitle', 'department', 'office', 'localTime', 'topics', 'contact'],
  scope: { excludeGuests: false, excludeAccounts: [], excludeDepartments: [], onlyDepartments: [], query: '' }
};

export interface RenderedDirectory extends RenderResult {
  readonly services: MemoryServices;
  /** Where the directory asked to go, the latest last. */
  readonly places: DirectoryRoute[];
  readonly patches: Partial<DirectorySettings>[];
  readonly go: (route: DirectoryRoute) => void;
}

/** The whole directory on memory, in a host that follows its navigation. */
export function renderDirectory(options: DirectoryOptions = {}): RenderedDirectory {
  const made = memoryServices(options);
  const services = { ...made, ...options.services } as MemoryServices;
  const places: DirectoryRoute[] = [];
  const patches: Partial<DirectorySettings>[] = [];
  let go: (route: DirectoryRoute) => void = () => undefined;

  function Host(): React.ReactElement {
    const [route, setRoute] = React.useState<DirectoryRoute>(options.route ?? {});
    const [settings, setSettings] = React.useState<DirectorySettings>({ ...usualSettings, ...options.settings });
    go = setRoute;
    const navigate = React.useCallback((next: DirectoryRoute) => { places.push(next); setRoute(next); }, []);
    return (
      <DirectoryApp
        services={services}
        settings={settings}
        onSettingsChange={patch => { patches.push(patch); setSettings(old => ({ ...old, ...patch })); }}
        environment={{
          strings: enUsFirst, words: enUsDirectoryFirst, allWords, locale: 'en-US', isRightToLeft: false, mode: 'read', me: samplePeople[options.reader ?? 'asker'], route, navigate,
          hrefOf: place => `https://contoso.example/experts?expert=${encodeURIComponent(place.isMine ? 'me' : place.expert ?? '')}`,
          hrefOfPlace: place => `https://contoso.example/board?topic=${place.discussionId}&reply=${place.replyId ?? ''}`,
          askHref: () => 'https://contoso.example/board',
          now, host: 'sharepoint', reducedMotion: true, ...options.environment
        }}
      />
    );
  }
  return { ...render(<Host />), services, places, patches, go: route => act(() => go(route)) };
}

async function allWords(): Promise<typeof enUsDirectory> {
  return enUsDirectory;
}

function now(): Date {
  return new Date();
}

function draftsInMemory(): EntryDrafts {
  let kept: Expertise | undefined;
  return { load: () => kept, save: expertise => { kept = expertise; }, forget: () => { kept = undefined; } };
}
