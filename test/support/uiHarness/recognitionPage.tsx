import * as React from 'react';
import { AppError } from '../../../src/core/shared';
import { samplePeople } from '../../../src/core/people/memory';
import { emptyWall } from '../../../src/core/recognition/memory';
import { loadDirectoryStrings, loadStrings } from '../../../src/loc';
import type { FirstStrings, RecognitionFirstStrings } from '../../../src/loc';
import { loadRecognitionFirst, loadRecognitionStrings } from '../../../src/loc/recognition';
import { loadRecordFirst } from '../../../src/loc/record';
import type { RecognitionServices, WallSettings } from '../../../src/ui/recognition/contract';
import { LobbyScreen } from '../../../src/ui/recognition/LobbyScreen';
import { MyRecordScreen } from '../../../src/ui/recognition/MyRecordScreen';
import { RecognitionApp } from '../../../src/ui/recognition/RecognitionApp';
import { WallScreen } from '../../../src/ui/recognition/WallScreen';
import { memoryRecognition } from './memoryRecognition';
import type { RecognitionReader } from './memoryRecognition';
import { themes } from './themes';

/** "Recognition wall" (`screen=lobby` for a lobby) or `screen=record` on in-memory ports, as the address asks. */
export function RecognitionHarness({ wanted }: { readonly wanted: URLSearchParams }): React.ReactElement | null {
  const locale = wanted.get('lang') ?? 'en-US';
  const reader = (wanted.get('person') ?? 'asker') as RecognitionReader;
  const isRecord = wanted.get('screen') === 'record';
  const [texts, setTexts] = React.useState<{ readonly strings: FirstStrings; readonly words: RecognitionFirstStrings }>();
  React.useEffect(() => {
    void Promise.all([loadStrings(locale), isRecord ? loadRecordFirst(locale) : loadRecognitionFirst(locale)]).then(([strings, words]) => setTexts({ strings, words }));
  }, [locale, isRecord]);
  const allWords = React.useCallback(() => loadRecognitionStrings(locale), [locale]);
  const services = React.useMemo(() => servicesOf(wanted, reader), [wanted, reader]);
  const [settings, setSettings] = React.useState<WallSettings>({
    title: '', purpose: 'What colleagues did for one another.', layout: wanted.get('screen') === 'lobby' ? 'lobby' : 'wall', pageSize: 10, seconds: 10, hasShareRounds: wanted.has('shares'), showsStanding: wanted.has('standing')
  });
  if (!texts) return null;
  return (
    <RecognitionApp
      services={services}
      settings={settings}
      onSettingsChange={patch => setSettings(old => ({ ...old, ...patch }))}
      environment={{
        ...texts, allWords, locale, isRightToLeft: wanted.has('rtl'), mode: wanted.get('mode') === 'edit' ? 'edit' : 'read', me: samplePeople[reader],
        site: { url: 'https://contoso.example/sites/knowhow', name: 'Knowhow' }, tenantOrigins: ['https://contoso.example'],
        hrefOfPlace: place => `${window.location.pathname}?topic=${place.discussionId}`,
        hrefOfItem: id => `${window.location.pathname}?item=${id}`,
        hrefOfBadge: id => `${window.location.pathname}?badge=${id}`,
        recordHref: `${window.location.pathname}?app=recognition&screen=record`,
        setupWords: async () => (await loadDirectoryStrings(locale)).setup,
        now, host: 'sharepoint', reducedMotion: wanted.has('still'), theme: themes[(wanted.get('theme') ?? 'light') as keyof typeof themes]
      }}
    >
      {isRecord ? <MyRecordScreen /> : settings.layout === 'lobby' ? <LobbyScreen /> : <WallScreen />}
    </RecognitionApp>
  );
}

function servicesOf(wanted: URLSearchParams, reader: RecognitionReader): RecognitionServices {
  const services = memoryRecognition({ reader, ...(wanted.has('none') ? { memory: { ...emptyWall(), exists: false } } : wanted.has('empty') ? { memory: emptyWall() } : {}) });
  const { recognitions } = services;
  const open = recognitions.open.bind(recognitions);
  recognitions.open = async query => {
    await new Promise(done => setTimeout(done, Number(wanted.get('delay') ?? 0)));
    if (wanted.has('down')) throw new AppError('throttled', { status: 429, retryAfterMs: 7000 });
    return open(query);
  };
  return services;
}

function now(): Date {
  return new Date();
}
