/** Which members a column gives the items of its list, and their types: after the columns of real lists in $metadata. */
interface Column {
  readonly EntityPropertyName: string;
  readonly TypeAsString: string;
  readonly AllowMultipleValues?: boolean;
  /** Empty for lookups into SharePoint's own tables, which answer plain text. */
  readonly LookupList?: string;
}

const edmTypes: Readonly<Record<string, string>> = {
  Counter: 'Edm.Int32', Integer: 'Edm.Int32', ModStat: 'Edm.Int32', Number: 'Edm.Double', Currency: 'Edm.Double', Likes: 'Edm.Double',
  RatingCount: 'Edm.Double', AverageRating: 'Edm.Double', Boolean: 'Edm.Boolean', Attachments: 'Edm.Boolean', DateTime: 'Edm.DateTime',
  MultiChoice: 'Collection(Edm.String)', URL: 'SP.FieldUrlValue', Guid: 'Edm.Guid'
};

export function columnTypes(fields: readonly Column[]): ReadonlyMap<string, string> {
  return new Map(fields.flatMap(({ EntityPropertyName: name, TypeAsString: kind, AllowMultipleValues: many, LookupList: list }) => {
    if (!/^(User|Lookup)(Multi)?$/.test(kind)) return [[name, edmTypes[kind] ?? 'Edm.String'] as const];
    const of = (type: string): string => (many === true ? `Collection(${type})` : type);
    const isPerson = kind.startsWith('User');
    return [
      [`${name}Id`, of('Edm.Int32')] as const, ...(isPerson ? [[`${name}StringId`, of('Edm.String')] as const] : []),
      [name, list === '' && !isPerson ? 'Edm.String' : of(isPerson ? 'SP.Data.UserInfoItem' : 'SP.ListItem')] as const
    ];
  }));
}
