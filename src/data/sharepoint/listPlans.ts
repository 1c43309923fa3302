/** One of our columns. The XML is what `CreateFieldAsXml` gets. */
export interface ColumnPlan<Name extends string = string> {
  readonly name: Name;
  readonly xml: string;
}

/** One list of ours (template 100), as the set-up makes it. */
export interface ListPlan<List extends string = string> {
  readonly list: List;
  /** Last part of the address below `Lists/`: the list is found by it, whatever its title becomes. */
  readonly urlName: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly ColumnPlan[];
  /** Built-in columns that queries begin with. */
  readonly indexed: readonly string[];
  /** ReadSecurity and WriteSecurity: 1 everybody's items, 2 one's own. Those who may manage the list are not bound. */
  readonly rules: { readonly read: 1 | 2; readonly write: 1 | 2 };
  /** False: search must not find the items. */
  readonly isSearched: boolean;
  /** Only those who manage permissions write here; everybody else who could read the site reads. */
  readonly isWrittenByOwners: boolean;
  /**
   * Everybody else loses what frees them from `rules` (to manage lists, which Edit brings along, or to override their
   * behaviours), and contributes at most.
   */
  readonly isManagedByOwners?: true;
  /** Items can be liked, by the platform's own rating. */
  readonly isLiked?: true;
}

/** Where a list is. */
export type ListPlace = Pick<ListPlan, 'urlName'>;

type Kind = 'Text' | 'Note' | 'Boolean' | 'Number' | 'DateTime' | 'User';

export function columnPlan<Name extends string>(name: Name, id: string, kind: Kind, displayName: string, description: string, more = ''): ColumnPlan<Name> {
  const shape = { Text: 'MaxLength="255"', Note: 'NumLines="6" RichText="FALSE" AppendOnly="FALSE"', Boolean: '', Number: 'Decimals="0"', DateTime: 'Format="DateTime"', User: 'List="UserInfo" UserSelectionMode="0"' }[kind];
  const attributes = [`ID="{${id}}"`, `Name="${name}"`, `StaticName="${name}"`, 'Group="Knowhow"', `Type="${kind}"`, shape, `DisplayName="${displayName}"`, `Description="${description}"`, more];
  const filled = attributes.filter(attribute => attribute !== '').join(' ');
  return { name, xml: kind === 'Boolean' ? `<Field ${filled}><Default>0</Default></Field>` : `<Field ${filled} />` };
}

export const indexed = 'Indexed="TRUE"';
export const oneALine = 'One value a line';

/** One definition for every list that needs it: the id may be the same in different lists. */
export const clientKeyPlan = columnPlan('KnowhowClientKey', '8C1D5B02-6E0F-4B6A-9A5E-2F7D90C1B301', 'Text', 'Knowhow key', 'Keeps an item from being stored twice', `Hidden="TRUE" ${indexed} EnforceUniqueValues="TRUE"`);
