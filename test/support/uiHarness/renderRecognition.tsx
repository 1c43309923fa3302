import * as React from 'react';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { samplePeople } from '../../../src/core/people/memory';
import { enUs, hasAllStrings } from '../../../src/loc';
import { enUsDirectory } from '../../../src/loc/en-us.directory';
import { enUsRecognition } from '../../../src/loc/en-us.recognition';
import { AllStringsProvider } from '../../../src/ui/app/AllStrings';
import type { RecognitionEnvironment, RecognitionServices, WallLinks, WallRoute, WallSettings } from '../../../src/ui/recognition/contract';
import { RecognitionApp } from '../../../src/ui/recognition/RecognitionApp';
import { memoryRecognition } from './memoryRecognition';
import type { MemoryRecognitionOptions, MemoryRecognitionServices } from './memoryRecognition';

export interface RecognitionOptions extends MemoryRecognitionOptions {
  readonly services?: Partial<RecognitionServices>;
  readonly settings?: Partial<WallSettings>;
  readonly environment?: Partial<RecognitionEnvironment>;
  readonly links?: WallLinks;
}

export const usualWall: WallSettings = { title: '', purpose: '', layout: 'wall', showsStanding: false, pageSize: 10, seconds: 10, hasShareRounds: false };

export interface RenderedRecognition extends RenderResult {
  readonly services: MemoryRecognitionServices;
  readonly patches: Partial<WallSettings>[];
}

/** A screen of recognition on memory. */
export function renderRecognition(screen: React.ReactElement, options: RecognitionOptions = {}): RenderedRecognition {
  const services = { ...memoryRecognition(options), ...options.services } as MemoryRecognitionServices;
  const patches: Partial<WallSettings>[] = [];
  const environment: RecognitionEnvironment = {
    strings: enUs, words: enUsRecognition, allWords: async () => enUsRecognition, locale: 'en-US', isRightToLeft: false, mode: 'read', me: samplePeople[options.reader ?? 'asker'],
    site: { url: 'https://contoso.example/sites/knowhow', name: 'Knowhow' }, tenantOrigins: ['https://contoso.example'],
    hrefOfPlace: place => `https://contoso.example/board?topic=${place.discussionId}&reply=${place.replyId ?? ''}`,
    hrefOfItem: id => `https://contoso.example/item?id=${id}`,
    hrefOfBadge: id => `https://contoso.example/badge?id=${id}`,
    setupWords: async () => enUsDirectory.setup,
    now, host: 'sharepoint', reducedMotion: false, ...options.environment
  };
  function Host(): React.ReactElement {
    const [settings, setSettings] = React.useState<WallSettings>({ ...usualWall, ...options.settings });
    return (
      <RecognitionApp services={services} settings={settings} environment={environment} {...(options.links ? { links: options.links } : {})} onSettingsChange={patch => { patches.push(patch); setSettings(old => ({ ...old, ...patch })); }}>
        {hasAllStrings(environment.strings) ? <AllStringsProvider value={environment.strings}>{screen}</AllStringsProvider> : screen}
      </RecognitionApp>
    );
  }
  return { ...render(<Host />), services, patches };
}

/** Places of the wall without an address bar. */
export function linksInMemory(start: WallRoute): WallLinks {
  const listeners = new Set<() => void>();
  let route = start;
  return {
    current: () => route,
    navigate(next) {
      route = next;
      listeners.forEach(changed => changed());
    },
    hrefOf: ({ recognition }) => `https://contoso.example/wall?recognition=${recognition ?? ''}`,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    }
  };
}

function now(): Date {
  return new Date();
}
