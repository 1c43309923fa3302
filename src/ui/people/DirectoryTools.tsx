import * as React from 'react';
import type { Facet, FacetName } from '../../core/people';
import { useFrameWidth } from '../app/useWidth';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Dismiss16Regular, Search16Regular } from '../parts/icons';
import { useDirectory } from './DirectoryContext';
import { countChosen, withFacet } from './directoryState';
import type { DirectoryState } from './directoryState';
import styles from './DirectoryTools.module.scss';
import { LetterJump } from './LetterJump';
import { languageName } from './personFields';
import { ViewSwitch } from './ViewSwitch';

interface Props {
  readonly state: DirectoryState;
  readonly facets: readonly Facet[];
  readonly onChange: (patch: Partial<DirectoryState>) => void;
}

const order: readonly FacetName[] = ['topic', 'process', 'discipline', 'department', 'office', 'language'];
/** A menu longer than this is no menu: the search box finds the rest. */
const mostValues = 50;

/** Search in one box, filters as compact menus that fold away where it is narrow, and the letters. */
export function DirectoryTools({ state, facets, onChange }: Props): React.ReactElement {
  const { environment: { words } } = useDirectory();
  const isNarrow = useFrameWidth() === 'narrow';
  const chosen = countChosen(state.facets);
  const filters = (
    <div className={styles.facets} role="group" aria-label={words.facet.group}>
      {order.map(name => (
        <FacetMenu key={name} name={name} facet={facets.find(facet => facet.name === name)} state={state} onChange={onChange} />
      ))}
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={state.facets.availableNow === true}
          onChange={event => onChange({ facets: withFacet(state.facets, 'availableNow', event.target.checked) })}
        />
        {words.facet.availableNow}
      </label>
      {chosen > 0 && <Button kind="subtle" onClick={() => onChange({ facets: {} })}>{words.facet.clear}</Button>}
    </div>
  );
  return (
    <div className={styles.tools}>
      <div className={styles.search} role="search">
        <Search16Regular className={styles.icon} />
        <input
          type="search"
          className={styles.field}
          aria-label={words.searchLabel}
          placeholder={words.searchLabel}
          title={words.searchHint}
          maxLength={200}
          value={state.text}
          onChange={event => onChange({ text: event.target.value })}
          onKeyDown={event => { if (event.key === 'Escape') onChange({ text: '' }); }}
        />
        {state.text !== '' && (
          <button type="button" className={styles.clear} aria-label={words.clearSearch} onClick={() => onChange({ text: '' })}><Dismiss16Regular /></button>
        )}
      </div>
      {isNarrow ? (
        <details className={styles.folded}>
          <summary>{chosen > 0 ? words.facet.openWith(chosen) : words.facet.open}</summary>
          {filters}
          <LetterJump letter={state.letter} onChange={letter => onChange({ letter })} />
        </details>
      ) : (
        <>
          {filters}
          <LetterJump letter={state.letter} onChange={letter => onChange({ letter })} />
        </>
      )}
      <ViewSwitch view={state.view} onChange={view => onChange({ view })} />
    </div>
  );
}

interface MenuProps {
  readonly name: FacetName;
  readonly facet: Facet | undefined;
  readonly state: DirectoryState;
  readonly onChange: Props['onChange'];
}

/** One filter. A value that was chosen stays in its menu also when nobody has it any more, so that it can be taken away. */
function FacetMenu({ name, facet, state, onChange }: MenuProps): React.ReactElement | null {
  const { environment: { words, locale } } = useDirectory();
  const value = state.facets[name];
  const values = (facet?.values ?? []).slice(0, mostValues);
  if (values.length === 0 && value === undefined) return null;
  const nameOf = (text: string): string => (name === 'language' ? languageName(text, locale) : text);
  const isThere = value === undefined || values.some(entry => entry.value === value);
  return (
    <Choice
      label={words.facet[name]}
      value={value ?? ''}
      options={[
        { key: '', label: words.facet.any(words.facet[name]) },
        ...(isThere ? [] : [{ key: value, label: nameOf(value) }]),
        ...values.map(entry => ({ key: entry.value, label: words.facet.value(nameOf(entry.value), entry.count) }))
      ]}
      onChange={key => onChange({ facets: withFacet(state.facets, name, key === '' ? undefined : key) })}
    />
  );
}
