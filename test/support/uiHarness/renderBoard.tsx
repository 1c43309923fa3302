import * as React from 'react';
import { act, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { DiscussionId } from '../../../src/core/discussion';
import {
  InMemoryBoardSetup, InMemoryDiscussions, InMemoryDrafts, InMemoryPeople, InMemoryVisits, memberRights, moderatorRights, ownerRights, sampleBoard,
  samplePeople, visitorRights
} from '../../../src/core/discussion/memory';
import type { MemoryBoard, MemoryOptions, SampleOptions } from '../../../src/core/discussion/memory';
import type { Instant } from '../../../src/core/shared';
import { enUsFirst } from '../../../src/loc';
import { BoardApp } from '../../../src/ui/app/BoardApp';
import type { BoardEnvironment, BoardRoute, BoardServices, BoardSettings } from '../../../src/ui/app/BoardApp';

// The real editor needs a layout that jsdom does not have: a plain field of the same name and behaviour stands in.
jest.mock('../../../src/ui/discussion/composer/RichTextEditor', () => ({
  RichTextEditor: ({ initialHtml, label, onChange, onImage, onSubmit, isReadOnly }: Record<string, never> & {
    initialHtml: string; label: string; isReadOnly: boolean; onChange: (html: string) => void; onSubmit: () => void;
    onImage: (file: File) => Promise<{ id: string; address: string; alt: string } | undefined>;
  }) => {
    const [html, setHtml] = React.useState(initialHtml);
    const change = (next: string): void => { setHtml(next); onChange(next); };
    const addImage = async (file: File): Promise<void> => {
      const image = await onImage(file);
      if (image) change(`${html}<img src="${image.address}" alt="${image.alt}" data-blob-id="${image.id}">`);
    };
    return (
      <>
        <textarea
          aria-label={label}
          value={html}
          readOnly={isReadOnly}
          onChange={event => change(event.target.value)}
          onKeyDown={event => { if (event.key === 'Enter' && event.ctrlKey) onSubmit(); }}
        />
        <input type="file" aria-label="Insert image" onChange={event => { const file = event.target.files?.[0]; if (file) void addImage(file); }} />
      </>
    );
  }
}));

export type Role = 'owner' | 'moderator' | 'asker' | 'answerer' | 'member' | 'visitor' | 'guest';

const rightsOf = {
  owner: ownerRights, moderator: moderatorRights, asker: memberRights, answerer: memberRights, member: memberRights, visitor: visitorRights, guest: memberRights
};

export interface BoardOptions {
  readonly role?: Role;
  readonly sample?: SampleOptions;
  readonly memory?: MemoryBoard;
  readonly services?: Partial<BoardServices>;
  readonly settings?: Partial<BoardSettings>;
  readonly environment?: Partial<BoardEnvironment>;
  readonly route?: BoardRoute;
  readonly before?: MemoryOptions['before'];
  readonly lastVisit?: Date;
}

export interface RenderedBoard extends RenderResult {
  readonly memory: MemoryBoard;
  readonly discussions: InMemoryDiscussions;
  readonly drafts: InMemoryDrafts;
  /** Where the board asked to go, the latest last. */
  readonly places: BoardRoute[];
  readonly patches: Partial<BoardSettings>[];
  /** Id of the discussion whose title contains this. */
  readonly topic: (title: string) => DiscussionId;
  readonly go: (route: BoardRoute) => void;
}

/** The whole board on memory, in a host that follows its navigation. */
export function renderBoard(options: BoardOptions = {}): RenderedBoard {
  const role = options.role ?? 'member';
  const memory = options.memory ?? sampleBoard(options.sample);
  const discussions = new InMemoryDiscussions(memory, { me: samplePeople[role], rights: rightsOf[role], before: options.before });
  const drafts = (options.services?.drafts ?? new InMemoryDrafts()) as InMemoryDrafts;
  const services: BoardServices = {
    discussions,
    setup: new InMemoryBoardSetup(memory),
    visits: new InMemoryVisits(options.lastVisit && options.lastVisit.toISOString() as Instant),
    people: new InMemoryPeople(Object.values(samplePeople)),
    ...options.services,
    drafts
  };
  const places: BoardRoute[] = [];
  const patches: Partial<BoardSettings>[] = [];
  let go: (route: BoardRoute) => void = () => undefined;

  function Host(): React.ReactElement {
    const [route, setRoute] = React.useState<BoardRoute>(options.route ?? {});
    const [settings, setSettings] = React.useState<BoardSettings>({
      title: '', purpose: 'Ask here first.', rules: ['Say what you tried.'], pageSize: 20, defaultFilter: 'all', ...options.settings
    });
    go = setRoute;
    const navigate = React.useCallback((next: BoardRoute) => { places.push(next); setRoute(next); }, []);
    return (
      <BoardApp
        services={services}
        settings={settings}
        onSettingsChange={patch => { patches.push(patch); setSettings(old => ({ ...old, ...patch })); }}
        environment={{
          strings: enUsFirst, locale: 'en-US', isRightToLeft: false, mode: 'read', me: samplePeople[role], route, navigate,
          hrefOf: place => `https://contoso.example/board?topic=${place.topic ?? ''}&reply=${place.reply ?? ''}`,
          teamsShareUrl: (url, title) => `https://teams.microsoft.com/share?href=${encodeURIComponent(url)}&msgText=${encodeURIComponent(title)}`,
          now: () => new Date(), host: 'sharepoint', reducedMotion: true, ...options.environment
        }}
      />
    );
  }

  const topic = (title: string): DiscussionId => {
    const found = memory.posts.find(post => post.title.includes(title));
    if (!found) throw new Error(`No discussion is titled ${title}`);
    return found.id as DiscussionId;
  };
  return { ...render(<Host />), memory, discussions, drafts, places, patches, topic, go: route => act(() => go(route)) };
}

/** Id of a discussion of a board that is not rendered yet. */
export function topicOf(memory: MemoryBoard, title: string): DiscussionId {
  return memory.posts.find(post => post.title.includes(title))?.id as DiscussionId;
}

/** Rules that axe finds broken. Contrast needs a real browser and is tried there. */
export async function accessibilityProblems(element: Element = document.body): Promise<readonly string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
}
