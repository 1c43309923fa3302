import * as React from 'react';
import type { Person } from '../../core/people';
import { useStrings } from '../app/Surroundings';
import { PersonName } from '../parts/PersonName';

interface Props {
  /** A text with `{giver}`, `{receivers}` and `{badge}` in it. */
  readonly text: string;
  readonly giver: React.ReactNode;
  readonly receivers: readonly Person[];
  readonly badge?: string;
}

/** A sentence with people in it, in the order of its own language whatever the direction of the page: who thanked whom must not turn round. Names stand out. */
export function Sentence({ text, giver, receivers, badge = '' }: Props): React.ReactElement {
  const values: Readonly<Record<string, React.ReactNode>> = { '{giver}': <strong>{giver}</strong>, '{receivers}': <Names people={receivers} />, '{badge}': <bdi>{badge}</bdi> };
  return <bdi>{text.split(/(\{\w+\})/).map((part, index) => <React.Fragment key={index}>{values[part] ?? part}</React.Fragment>)}</bdi>;
}

/** Names shown before the others are counted. */
const mostNames = 6;

function Names({ people }: { readonly people: readonly Person[] }): React.ReactElement {
  const { common } = useStrings();
  const shown = people.slice(0, mostNames);
  // The language's own "and" between marks that no name holds, so that names stay elements.
  const marks = shown.map((_person, index) => `\u0001${index}\u0001`);
  const last = marks[marks.length - 1];
  const joined = people.length > shown.length
    ? common.andMore(common.list(marks), people.length - shown.length)
    : marks.length > 1 ? common.and(common.list(marks.slice(0, -1)), last) : last ?? '';
  return (
    <>
      {joined.split('\u0001').map((part, index) => {
        const person = index % 2 === 1 ? shown[Number(part)] : undefined;
        return person ? <strong key={index}><PersonName person={person} /></strong> : <React.Fragment key={index}>{part}</React.Fragment>;
      })}
    </>
  );
}
