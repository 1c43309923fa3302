import * as React from 'react';
import { aroundMe } from '../../core/recognition';
import type { AroundMe as Around, Recognition, Standing, Wall, WallCursor } from '../../core/recognition';
import type { Instant } from '../../core/shared';
import { useQuery } from '../app/query';
import { Failure } from '../parts/Failure';
import { nameOf } from '../parts/PersonName';
import { Slow } from '../parts/Skeleton';
import { dateText } from './dateText';
import styles from './Record.module.scss';
import { useWholeRecognition } from './RecognitionContext';

/** Pages of 50 acts that are looked through at most. */
const mostPages = 10;

interface Looked {
  readonly around: Around;
  readonly number: number;
  readonly since: Instant | undefined;
  readonly isWhole: boolean;
}

/** Where I stand in the last 12 months: my own count and whom I am near to, without a place. Counted now, from the items. */
export function AroundMe({ wall }: { readonly wall: Wall }): React.ReactElement {
  const { services: { recognitions, checks }, environment: { words: { standing: words }, locale, now } } = useWholeRecognition();
  const query = useQuery<Looked>(['recognition', 'standing'], async () => {
    const since = aYearBefore(now());
    const found: Recognition[] = [];
    let cursor: WallCursor | undefined;
    for (let read = 0; read === 0 || (cursor !== undefined && read < mostPages); read++) {
      const page = await recognitions.list(wall, { pageSize: 50, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.entries.flatMap(entry => entry.recognitions));
      cursor = found.length > 0 && found[found.length - 1].at < since ? undefined : page.next;
    }
    // What was imported was given at its own time, by which nobody stands anywhere now.
    const recent = found.filter(one => one.at >= since && !one.imported);
    return { around: aroundMe(wall.me, await checks.check(wall, recent)), number: recent.length, since: recent[recent.length - 1]?.at, isWhole: cursor === undefined };
  }, { cacheTime: 0 });
  const retry = (): void => { void query.refetch(); };
  if (query.data === undefined) return query.isError ? <Failure error={query.error} onRetry={retry} /> : <Slow onRetry={retry} />;
  const { around: { mine, toNextLevel, above, below }, number, since, isWhole } = query.data;
  return (
    <>
      <p className={styles.line} role="status">{[
        words.mine(mine.count), ...(mine.level > 0 ? [words.level(mine.level)] : []), ...(toNextLevel === undefined ? [] : [words.toNext(toNextLevel)])
      ].join(' ')}</p>
      <Near title={words.above} standings={above} />
      <Near title={words.below} standings={below} />
      {!isWhole && since !== undefined && <p className={styles.meta}>{words.reach(number, dateText(since, locale))}</p>}
    </>
  );
}

/** In the order of names: who of them is further is nobody's concern. */
function Near({ title, standings }: { readonly title: string; readonly standings: readonly Standing[] }): React.ReactElement {
  const { environment: { words: { standing: words }, strings, locale } } = useWholeRecognition();
  const shown = standings.map(({ person, count }) => ({ name: nameOf(person, strings), count })).sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <>
      <h4 className={styles.topicTitle}>{title}</h4>
      {shown.length === 0 ? <p className={styles.meta}>{words.nobody}</p> : <ul className={styles.items}>{shown.map(({ name, count }, index) => <li key={index}><bdi>{words.person(name, count)}</bdi></li>)}</ul>}
    </>
  );
}

function aYearBefore(now: Date): Instant {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - 1);
  return `${then.toISOString().slice(0, 19)}Z` as Instant;
}
