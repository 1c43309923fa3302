import * as React from 'react';
import { cleanTopics, keyOf, samePerson } from '../../core/people';
import type { Person } from '../../core/people';
import { cleanRecognition, isAwarder, mayGive } from '../../core/recognition';
import type { ActKey, Badge, GiveFacts, GiveProblem, NewRecognition, RecognitionKey, Wall } from '../../core/recognition';
import { useAnnounce } from '../app/Announcer';
import { useOfferUndo } from '../app/Undo';
import { nameOf } from '../parts/PersonName';
import type { ThanksDraft, ThanksDrafts, ThanksStart } from './contract';
import { useManagers, useReadAgain } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { isSentOtherwise, thanksFailure } from './thanksFailure';

export interface ThanksForm {
  readonly draft: ThanksDraft;
  readonly wasRestored: boolean;
  /** Badges that may be given to everybody chosen. */
  readonly badges: readonly Badge[];
  /** All chosen people work for me, as the profile or Graph tells. */
  readonly isTheirManager: boolean;
  readonly problems: readonly GiveProblem[];
  readonly stage: 'idle' | 'sending';
  readonly error: unknown;
  /** What became of thanks whose sending failed. */
  readonly outcome: string;
  readonly change: (patch: Partial<ThanksDraft>) => void;
  readonly discard: () => void;
  readonly send: () => Promise<void>;
}

/** What is typed, kept in this browser until it is given; refused with reasons before anything is sent; given exactly once. */
export function useThanksForm(wall: Wall, start: ThanksStart, onGiven: () => void): ThanksForm {
  const { services, environment } = useWholeRecognition();
  const { recognitions, drafts, checks } = services;
  const { words: { thanks: words }, strings, tenantOrigins } = environment;
  const announce = useAnnounce();
  const offerUndo = useOfferUndo();
  const readAgain = useReadAgain();
  const [kept] = React.useState(() => drafts.load(start.occasion));
  const [draft, setDraft] = React.useState<ThanksDraft>(() => kept ?? emptyDraft(start));
  const [wasRestored, setRestored] = React.useState(kept !== undefined);
  const [problems, setProblems] = React.useState<readonly GiveProblem[]>([]);
  const [stage, setStage] = React.useState<ThanksForm['stage']>('idle');
  const [error, setError] = React.useState<unknown>();
  const [outcome, setOutcome] = React.useState('');
  const managers = useManagers(draft.recipients);
  const facts: GiveFacts = {
    me: wall.me, badges: wall.badges, tenantOrigins, isMyReport: person => isReport(managers?.get(keyOf(person)), wall.me),
    ...(wall.myGroupIds === undefined ? {} : { myGroupIds: wall.myGroupIds })
  };

  const keep = (next: ThanksDraft): void => {
    setDraft(next);
    drafts.save(start.occasion, next);
  };
  const change = (patch: Partial<ThanksDraft>): void => {
    // What is on its way stays as it is: words added now would be neither sent nor kept.
    if (stage === 'idle') keep(withKeys({ ...draft, ...patch }));
  };
  const discard = (): void => {
    drafts.forget(start.occasion);
    setDraft(emptyDraft(start));
    setRestored(false);
    setProblems([]);
  };
  const send = async (): Promise<void> => {
    setError(undefined);
    const recognition = cleanRecognition(recognitionOf(draft, wall.badges));
    const found = mayGive(recognition, facts);
    setProblems(found);
    if (found.length > 0) return;
    setStage('sending');
    let isOnItsWay = false;
    try {
      if (recognition.evidence && await checks.isReadable(recognition.evidence) === false) {
        setProblems([{ refusal: 'evidenceUnreadable' }]);
        return;
      }
      isOnItsWay = true;
      const given = await recognitions.give(wall, recognition, recognition.recipients.map(person => draft.keys[keyOf(person)]));
      forgetSent(drafts, start.occasion, draft);
      readAgain();
      const names = strings.common.list(recognition.recipients.map(person => nameOf(person, strings)));
      offerUndo({
        message: recognition.kind === 'award' ? words.awarded(names) : words.sent(names),
        undo: async () => { await recognitions.takeBack(given); readAgain(); },
        undoneMessage: words.taken
      });
      onGiven();
    } catch (failure) {
      const became = isOnItsWay ? thanksFailure(failure, draft, words, strings) : words.notSent;
      if (isSentOtherwise(failure)) keep(withKeys({ ...draft, act: crypto.randomUUID() as ActKey, keys: {} }));
      setError(failure);
      setOutcome(became);
      announce(became);
    } finally {
      setStage('idle');
    }
  };
  const mayAward = (badge: Badge): boolean => draft.recipients.length === 0
    ? badge.awarders.kind !== 'managers' && isAwarder(badge, wall.me, facts) === true
    : draft.recipients.every(person => isAwarder(badge, person, facts) === true);
  return {
    draft, wasRestored, problems, stage, error, outcome, change, discard, send,
    badges: wall.badges.filter(badge => !badge.isRetired && (badge.id === draft.badge || mayAward(badge))),
    isTheirManager: draft.recipients.length > 0 && draft.recipients.every(person => facts.isMyReport(person) === true)
  };
}

/** The form as it is stored: a badge that only some may give makes it an award. */
export function recognitionOf(draft: ThanksDraft, badges: readonly Badge[]): NewRecognition {
  const badge = badges.find(one => one.id === draft.badge);
  const isAward = badge !== undefined && badge.awarders.kind !== 'everyone' && !draft.asManager;
  return {
    act: draft.act,
    kind: draft.asManager ? 'managerThanks' : isAward ? 'award' : 'thanks',
    recipients: draft.recipients,
    reason: draft.reason,
    topics: cleanTopics(draft.topics.split(',')),
    values: cleanTopics(draft.values.split(',')),
    ...(draft.badge === undefined ? {} : { badge: draft.badge }),
    ...(draft.evidence && (draft.evidence.kind === 'post' || draft.evidence.url.trim() !== '') ? { evidence: draft.evidence } : {})
  };
}

/** Another page, or this panel opened anew, may have typed on meanwhile: that is kept. */
function forgetSent(drafts: ThanksDrafts, occasion: string, sent: ThanksDraft): void {
  const now = drafts.load(occasion);
  if (now === undefined || JSON.stringify(now) === JSON.stringify(sent)) drafts.forget(occasion);
}

function emptyDraft({ recipients = [], evidence, topics = [] }: ThanksStart): ThanksDraft {
  return withKeys({
    act: crypto.randomUUID() as ActKey, recipients, keys: {}, reason: '', asManager: false, topics: topics.join(', '), values: '', ...(evidence ? { evidence } : {})
  });
}

/** Everybody has a key from the moment they are chosen, and keeps it: a second attempt is the same as the first. */
function withKeys(draft: ThanksDraft): ThanksDraft {
  const missing = draft.recipients.map(person => keyOf(person) as string).filter(key => !(key in draft.keys));
  if (missing.length === 0) return draft;
  return { ...draft, keys: { ...draft.keys, ...Object.fromEntries(missing.map(key => [key, crypto.randomUUID() as RecognitionKey])) } };
}

function isReport(manager: Parameters<typeof samePerson>[0] | null | undefined, me: Person): boolean | undefined {
  return manager === undefined ? undefined : manager !== null && samePerson(manager, me);
}
