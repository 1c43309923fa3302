import * as React from 'react';
import { suggestAwards } from '../../core/recognition';
import type { AwardSuggestion, Recognition, Wall, WallCursor } from '../../core/recognition';
import { useQuery } from '../app/query';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { nameOf } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import owner from '../people/Owner.module.scss';
import type { ThanksStart } from './contract';
import { placeOf } from './placeOf';
import { recognitionKeys } from './queries';
import { useWholeRecognition } from './RecognitionContext';
import { SidePanel } from './SidePanel';
import styles from './Thanks.module.scss';
import { ThanksPanel } from './ThanksPanel';

interface Props {
  readonly wall: Wall;
  readonly onDismiss: () => void;
}

/** Pages of recognitions that are read to know what was awarded already: 250 acts. */
const mostPages = 5;

/** What accepted answers suggest, with the evidence, to those who may award. A person decides; the reason is theirs to write. */
export function SuggestionsPanel({ wall, onDismiss }: Props): React.ReactElement {
  const { services: { posts, recognitions, checks }, environment: { words: { owner: words } } } = useWholeRecognition();
  const [start, setStart] = React.useState<ThanksStart>();
  const query = useQuery(recognitionKeys.suggestions, async () => {
    const found = await posts.accepted();
    const given: Recognition[] = [];
    let cursor: WallCursor | undefined;
    for (let read = 0; read === 0 || (cursor !== undefined && read < mostPages); read++) {
      const page = await recognitions.list(wall, { kind: 'award', pageSize: 50, ...(cursor === undefined ? {} : { cursor }) });
      given.push(...page.entries.flatMap(entry => entry.recognitions));
      cursor = page.next;
    }
    // An award that nobody may give takes no suggestion away, and one that nobody has checked neither.
    return { isComplete: found.isComplete, suggestions: suggestAwards(found, await checks.check(wall, given)) };
  }, { cacheTime: 0 });
  const retry = (): void => { void query.refetch(); };
  if (start) return <ThanksPanel wall={wall} start={start} onDismiss={() => setStart(undefined)} />;
  return (
    <SidePanel title={words.suggestionsPanel} onDismiss={onDismiss}>
      <p>{words.suggestionsText}</p>
      {query.isError && <Failure error={query.error} onRetry={retry} />}
      {query.isLoading && <Slow onRetry={retry} />}
      {query.data?.suggestions.length === 0 && <p>{words.suggestionsNone}</p>}
      {query.data && !query.data.isComplete && <p className={owner.muted}>{words.suggestionsPartial}</p>}
      <ul className={owner.changes}>{query.data?.suggestions.map((one, index) => <Suggested key={index} suggestion={one} onRecognise={setStart} />)}</ul>
    </SidePanel>
  );
}

/** Posts that are named with a suggestion. */
const mostEvidence = 5;

function Suggested({ suggestion, onRecognise }: { readonly suggestion: AwardSuggestion; readonly onRecognise: (start: ThanksStart) => void }): React.ReactElement {
  const { environment: { words: { owner: words }, strings, hrefOfPlace } } = useWholeRecognition();
  const { person, rule, topic, evidence } = suggestion;
  const name = nameOf(person, strings);
  const title = rule === 'acceptedOnOneTopic' ? words.rule[rule](name, topic ?? '', evidence.length) : words.rule[rule](name, evidence.length);
  const [newest] = evidence;
  const recognise = (): void => onRecognise({
    occasion: `suggestion ${rule} ${placeOf(newest.place)}`, recipients: [person], evidence: { kind: 'post', place: newest.place, title: newest.title }, ...(topic === undefined ? {} : { topics: [topic] })
  });
  return (
    <li className={owner.change}>
      <p className={owner.changeTitle}><bdi>{title}</bdi></p>
      <ul>
        {evidence.slice(0, mostEvidence).map(item => (
          <li key={placeOf(item.place)}><a className={styles.link} href={hrefOfPlace(item.place)} data-interception="off"><bdi>{item.title}</bdi></a></li>
        ))}
      </ul>
      <Button kind="subtle" onClick={recognise}>{words.recognise}</Button>
    </li>
  );
}
