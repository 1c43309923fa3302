import * as React from 'react';
import { draftKey, isBlankDraft } from '../../../core/discussion';
import type { ClientKey, Draft, DraftImage, DraftPlace } from '../../../core/discussion';
import type { Html } from '../../../core/shared';
import { useApp } from '../../app/AppContext';
import { withBlobAddresses, withoutBlobAddresses } from './images';

/** How often what is typed is stored, in milliseconds: also while somebody types without a pause. */
export const draftInterval = 400;

export type DraftState = 'untouched' | 'saving' | 'saved' | 'notStored';

export interface DraftHandle {
  /** Undefined while the stored one is looked for. */
  readonly draft: Draft | undefined;
  readonly state: DraftState;
  /** The text was found on return; `sending`: it was on its way when the page closed. */
  readonly restored: { readonly at: number; readonly sending: boolean } | undefined;
  readonly change: (patch: Partial<Pick<Draft, 'title' | 'body' | 'isQuestion' | 'category' | 'askedPeople' | 'images' | 'etag'>>) => void;
  /** Stores now; resolves when it is safe, or could not be made safe. */
  readonly store: (patch?: Partial<Draft>) => Promise<Draft>;
  /** Forgets the stored draft, after posting. */
  readonly discard: () => Promise<void>;
  /** An empty draft with a key of its own. */
  readonly startOver: () => void;
  /** Counts the drafts begun here: another one means another text in the editor. */
  readonly generation: number;
  readonly addImage: (file: File) => Promise<{ readonly id: string; readonly address: string }>;
}

type Initial = Partial<Pick<Draft, 'title' | 'body' | 'isQuestion' | 'category' | 'askedPeople' | 'original' | 'etag'>>;

export function newClientKey(): ClientKey {
  return crypto.randomUUID() as ClientKey;
}

/** The text of one composer, stored as it is typed and found again on return. */
export function useDraft(place: DraftPlace, initial: Initial): DraftHandle {
  const { services: { drafts }, environment } = useApp();
  const [draft, setDraft] = React.useState<Draft>();
  const [state, setState] = React.useState<DraftState>('untouched');
  const [restored, setRestored] = React.useState<DraftHandle['restored']>();
  const [generation, setGeneration] = React.useState(0);
  const current = React.useRef<Draft>();
  const isDirty = React.useRef(false);
  const isGone = React.useRef(false);
  const addresses = React.useRef(new Map<string, string>());
  const now = React.useRef(environment.now);
  now.current = environment.now;
  const begin = React.useRef(initial);

  const isMounted = React.useRef(true);
  React.useEffect(() => () => { isMounted.current = false; }, []);
  /** The last words are stored after the composer is gone, too. */
  const tell = React.useCallback((next: DraftState) => { if (isMounted.current) setState(next); }, []);

  const set = React.useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
  }, []);

  const addressOf = React.useCallback((image: DraftImage): string => {
    const known = addresses.current.get(image.id);
    if (known !== undefined) return known;
    const address = URL.createObjectURL(new Blob([image.data], { type: image.type }));
    addresses.current.set(image.id, address);
    return address;
  }, []);

  const fresh = React.useCallback((): Draft => ({
    place, clientKey: newClientKey(), title: '', body: '' as Html, images: [], savedAt: now.current().getTime(), sending: false, ...begin.current
    // A composer has one place for its whole life; the object may be another at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }), [draftKey(place)]);

  React.useEffect(() => {
    let isCurrent = true;
    drafts.load(place).then(found => {
      if (!isCurrent) return;
      const isWorth = found !== undefined && !isBlankDraft(found);
      set(isWorth ? { ...found, body: withBlobAddresses(found.body, id => found.images.filter(image => image.id === id).map(addressOf)[0]) } : fresh());
      if (isWorth) setRestored({ at: found.savedAt, sending: found.sending });
    }, () => { if (isCurrent) set(fresh()); });
    return () => { isCurrent = false; };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drafts, draftKey(place)]);

  const store = React.useCallback(async (patch: Partial<Draft> = {}): Promise<Draft> => {
    const next = { ...(current.current as Draft), ...patch, savedAt: now.current().getTime() };
    if (isMounted.current) set(next);
    isDirty.current = false;
    try {
      if (isBlankDraft(next)) await drafts.discard(next.place);
      else await drafts.save({ ...next, body: withoutBlobAddresses(next.body) });
      // What was typed while this was stored is still to be.
      tell(isDirty.current ? 'saving' : isBlankDraft(next) ? 'untouched' : 'saved');
    } catch {
      tell('notStored');
    }
    return next;
  }, [drafts, set, tell]);

  React.useEffect(() => {
    if (state !== 'saving') return;
    const timer = setInterval(() => { if (isDirty.current) void store(); }, draftInterval);
    return () => clearInterval(timer);
  }, [state, store]);

  // The last words before a page closes are stored too.
  React.useEffect(() => {
    const flush = (): void => {
      if (!isDirty.current || isGone.current || !current.current) return;
      const { body, ...rest } = current.current;
      if (!isBlankDraft(current.current)) drafts.keepWords({ ...rest, body: withoutBlobAddresses(body), savedAt: now.current().getTime() });
      void store();
    };
    const onHide = (): void => { if (document.visibilityState === 'hidden') flush(); };
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    const shown = addresses.current;
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      flush();
      shown.forEach(address => URL.revokeObjectURL(address));
    };
  }, [drafts, store]);

  const change: DraftHandle['change'] = React.useCallback(patch => {
    if (!current.current) return;
    isDirty.current = true;
    set({ ...current.current, ...patch });
    setState('saving');
  }, [set]);

  const discard = React.useCallback(async () => {
    isGone.current = true;
    isDirty.current = false;
    // A draft that cannot be removed is offered again, and posting it again is harmless: its key is known.
    await drafts.discard((current.current as Draft).place).catch(() => undefined);
  }, [drafts]);

  const startOver = React.useCallback(() => {
    void drafts.discard((current.current as Draft).place).catch(() => undefined);
    isDirty.current = false;
    set(fresh());
    setState('untouched');
    setRestored(undefined);
    setGeneration(count => count + 1);
  }, [drafts, fresh, set]);

  const addImage = React.useCallback(async (file: File) => {
    const image: DraftImage = { id: newClientKey(), fileName: file.name || 'image.png', type: file.type, data: await file.arrayBuffer() };
    change({ images: [...(current.current?.images ?? []), image] });
    // Stored before it is shown: the words of a page that goes can be kept in its last moment, a picture cannot.
    await store();
    return { id: image.id, address: addressOf(image) };
  }, [addressOf, change, store]);

  return { draft, state, restored, change, store, discard, startOver, generation, addImage };
}
