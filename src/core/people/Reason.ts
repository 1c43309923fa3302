import type { Instant } from '../shared';

/** Why somebody is shown or suggested: facts that the reader can check, put into words by the screens. */
export type Reason =
  /** The words are in the name. */
  | { readonly kind: 'name' }
  | { readonly kind: 'evidence'; readonly acceptedAnswers: number; readonly answers: number; readonly likes: number; readonly thanks: number; readonly subject: string; readonly lastAt: Instant; readonly isComplete: boolean }
  | { readonly kind: 'subjectExpert'; readonly topic: string }
  | { readonly kind: 'askMeAbout'; readonly topic: string }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'skill'; readonly skill: string }
  | { readonly kind: 'responsibility'; readonly text: string }
  | { readonly kind: 'jobTitle'; readonly text: string }
  | { readonly kind: 'department'; readonly text: string }
  /** The words are elsewhere in the profile: projects, interests, about me. */
  | { readonly kind: 'profile' };
