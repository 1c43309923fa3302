import type { Reason } from '../../core/people';
import type { PeopleStrings } from '../../loc/en-us.people';

/** What a reason needs to be said. */
export interface ReasonWords {
  readonly strings: PeopleStrings;
  /** BCP 47. */
  readonly locale: string;
  readonly now: Date;
}

/** A reason as one line: "4 accepted answers on customs, last in March". Undefined for a matching name, which shows by itself. */
export function reasonText(reason: Reason, words: ReasonWords): string | undefined {
  const { strings: { reason: texts } } = words;
  switch (reason.kind) {
    case 'name': return undefined;
    case 'evidence': return evidenceText(reason, words);
    case 'subjectExpert': return texts.subjectExpert(reason.topic);
    case 'askMeAbout': return texts.askMeAbout(reason.topic);
    case 'topic': return texts.topic(reason.topic);
    case 'skill': return texts.skill(reason.skill);
    case 'responsibility': return texts.responsibility(reason.text);
    case 'jobTitle': return texts.jobTitle(reason.text);
    case 'department': return texts.department(reason.text);
    case 'profile': return texts.profile;
  }
}

/** The strongest figure is named first, likes beside it; zeros are never said. */
function evidenceText(reason: Extract<Reason, { readonly kind: 'evidence' }>, { strings: { reason: texts }, locale, now }: ReasonWords): string {
  const { acceptedAnswers, answers, likes, thanks, subject, lastAt, isComplete } = reason;
  const main = acceptedAnswers > 0 ? texts.acceptedAnswers(acceptedAnswers) : answers > 0 ? texts.answers(answers) : texts.thanks(thanks);
  const counted = subject === '' ? main : texts.on(main, subject);
  const parts = [
    isComplete ? counted : texts.atLeast(counted),
    ...(likes > 0 ? [texts.likes(likes)] : []),
    ...(thanks > 0 && (acceptedAnswers > 0 || answers > 0) ? [texts.thanks(thanks)] : []),
    ...lastText(lastAt, locale, now, texts)
  ];
  const sentence = parts.join(', ');
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}

function lastText(at: string, locale: string, now: Date, texts: PeopleStrings['reason']): readonly string[] {
  const then = new Date(at);
  if (isNaN(then.getTime())) return [];
  const months = (now.getFullYear() - then.getFullYear()) * 12 + now.getMonth() - then.getMonth();
  if (months <= 0) return [texts.lastThisMonth];
  // A month alone is the last one of its name; eleven months back and more need the year.
  return [texts.lastIn(new Intl.DateTimeFormat(locale, { month: 'long', ...(months > 10 ? { year: 'numeric' } : {}) }).format(then))];
}
