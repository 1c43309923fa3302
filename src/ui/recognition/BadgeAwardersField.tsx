import * as React from 'react';
import type { Awarders } from '../../core/recognition';
import { useQuery } from '../app/query';
import { Failure } from '../parts/Failure';
import { Slow } from '../parts/Skeleton';
import { Field } from '../people/Field';
import { recognitionKeys } from './queries';
import { useWholeRecognition } from './RecognitionContext';

interface Props {
  readonly awarders: Awarders;
  readonly problem?: string;
  readonly onChange: (awarders: Awarders) => void;
}

/** Who may award a badge: everybody, managers, or one of the site's groups. */
export function BadgeAwardersField({ awarders, problem, onChange }: Props): React.ReactElement {
  const { environment: { words: { owner: words } } } = useWholeRecognition();
  const choose = (kind: Awarders['kind']): void => onChange(kind === 'group' ? { kind, groupId: 0, groupName: '' } : { kind });
  return (
    <>
      <Field label={words.who}>
        {props => (
          <select {...props} value={awarders.kind} onChange={event => choose(event.target.value as Awarders['kind'])}>
            <option value="everyone">{words.whoEveryone}</option>
            <option value="managers">{words.whoManagers}</option>
            <option value="group">{words.whoGroup}</option>
          </select>
        )}
      </Field>
      {awarders.kind === 'group' && <GroupField chosen={awarders} onChange={onChange} {...(problem === undefined ? {} : { problem })} />}
    </>
  );
}

interface GroupProps {
  readonly chosen: Extract<Awarders, { kind: 'group' }>;
  readonly problem?: string;
  readonly onChange: (awarders: Awarders) => void;
}

/** The group by name; its id is what is kept, since names change. A group that is gone stays chosen until another one is. */
function GroupField({ chosen, problem, onChange }: GroupProps): React.ReactElement {
  const { services: { badges }, environment: { words: { owner: words } } } = useWholeRecognition();
  const query = useQuery(recognitionKeys.groups, () => badges.groups(), { staleTime: Infinity });
  const retry = (): void => { void query.refetch(); };
  if (query.isError) return <Failure error={query.error} onRetry={retry} />;
  if (!query.data) return <Slow onRetry={retry} />;
  const isGone = chosen.groupId > 0 && !query.data.some(group => group.id === chosen.groupId);
  const choose = (value: string): void => {
    const group = query.data.find(one => String(one.id) === value);
    onChange({ kind: 'group', groupId: group?.id ?? 0, groupName: group?.name ?? '' });
  };
  return (
    <Field label={words.group} hint={words.groupHint} {...(problem === undefined ? {} : { problem })}>
      {props => (
        <select {...props} value={String(chosen.groupId)} onChange={event => choose(event.target.value)}>
          <option value="0">{words.chooseGroup}</option>
          {isGone && <option value={String(chosen.groupId)}>{words.goneGroup(chosen.groupName)}</option>}
          {query.data.map(group => <option key={group.id} value={String(group.id)}>{group.name}</option>)}
        </select>
      )}
    </Field>
  );
}
