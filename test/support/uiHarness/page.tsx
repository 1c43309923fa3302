import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { AppError } from '../../../src/core/shared';
import {
  InMemoryBoardSetup, InMemoryDiscussions, InMemoryDrafts, InMemoryPeople, InMemoryVisits, memberRights, moderatorRights, ownerRights, plainFeatures,
  sampleBoard, samplePeople, visitorRights
} from '../../../src/core/discussion/memory';
import type { Operation } from '../../../src/core/discussion/memory';
import type { DiscussionId, ReplyId } from '../../../src/core/discussion';
import type { Instant } from '../../../src/core/shared';
import { loadStrings } from '../../../src/loc';
import type { FirstStrings } from '../../../src/loc';
import { BoardApp } from '../../../src/ui/app/BoardApp';
import type { BoardRoute, BoardServices, BoardSettings } from '../../../src/ui/app/BoardApp';
import { DirectoryHarness } from './directoryPage';
import { RecognitionHarness } from './recognitionPage';
import { themes } from './themes';

const wanted = new URLSearchParams(window.location.search);
const role = (wanted.get('person') ?? 'member') as 'owner' | 'moderator' | 'member' | 'asker' | 'visitor' | 'guest';
const me = samplePeople[role];
const rights = { owner: ownerRights, moderator: moderatorRights, visitor: visitorRights, member: memberRights, asker: memberRights, guest: memberRights }[role];
const locale = wanted.get('lang') ?? 'en-US';

const memory = sampleBoard({
  ...(wanted.get('features') === 'plain' ? { features: plainFeatures } : {}),
  requiresApproval: wanted.has('approval'),
  isEmpty: wanted.has('empty'),
  more: Number(wanted.get('more') ?? 0)
});
const discussions = new InMemoryDiscussions(memory, {
  me,
  rights,
  before: () => new Promise(done => setTimeout(done, Number(wanted.get('delay') ?? 0)))
});
const failing = wanted.get('fail');
if (failing) discussions.failNext(failing as Operation, new AppError('throttled', { status: 429, serviceMessage: 'Too many requests', retryAfterMs: 7000 }));

const services: BoardServices = {
  discussions,
  setup: new InMemoryBoardSetup(memory),
  drafts: new InMemoryDrafts(),
  visits: new InMemoryVisits(new Date(Date.now() - 20 * 3_600_000).toISOString() as Instant),
  people: new InMemoryPeople(Object.values(samplePeople))
};
const number = (name: string): number | undefined => (wanted.has(name) ? Number(wanted.get(name)) : undefined);

function Harness({ strings }: { readonly strings: FirstStrings }): React.ReactElement {
  const named = memory.posts.find(post => wanted.has('open') && post.title.includes(wanted.get('open') as string))?.id;
  const [route, setRoute] = React.useState<BoardRoute>({ topic: (named ?? number('topic')) as DiscussionId | undefined, reply: number('reply') as ReplyId | undefined });
  const [settings, setSettings] = React.useState<BoardSettings>({
    title: '', purpose: 'Ask here first: somebody has met it before.', pageSize: 20, defaultFilter: 'all',
    rules: ['Say what you tried.', 'Answer the person, not the question alone.', 'Say thank you by choosing an answer.'], policyUrl: 'https://contoso.example/policy'
  });
  const navigate = React.useCallback((next: BoardRoute) => setRoute(next), []);
  return (
    <BoardApp
      services={services}
      settings={settings}
      onSettingsChange={patch => setSettings(old => ({ ...old, ...patch }))}
      environment={{
        strings, locale, isRightToLeft: wanted.has('rtl'), mode: wanted.get('mode') === 'edit' ? 'edit' : 'read', me, route, navigate,
        hrefOf: place => `${window.location.pathname}?topic=${place.topic ?? ''}&reply=${place.reply ?? ''}`,
        teamsShareUrl: url => `https://teams.microsoft.com/share?href=${encodeURIComponent(url)}`,
        now: () => new Date(), host: 'sharepoint', reducedMotion: false,
        theme: themes[(wanted.get('theme') ?? 'light') as keyof typeof themes],
        presentation: wanted.get('presentation') === 'ask' ? 'ask' : 'board'
      }}
    />
  );
}

const root = document.getElementById('root') as HTMLElement;
if (wanted.has('width')) root.style.width = `${wanted.get('width')}px`;
document.body.style.background = themes[(wanted.get('theme') ?? 'light') as keyof typeof themes].semanticColors.bodyBackground;
if (wanted.get('app') === 'people') ReactDOM.render(<DirectoryHarness wanted={wanted} />, root);
else if (wanted.get('app') === 'recognition') ReactDOM.render(<RecognitionHarness wanted={wanted} />, root);
else void loadStrings(locale).then(strings => ReactDOM.render(<Harness strings={strings} />, root));
