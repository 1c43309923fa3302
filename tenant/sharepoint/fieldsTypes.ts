/**
 * What SharePoint says of each type of column: the words of the column settings, the entity type of the field object
 * and the properties that only this type has, in the recorded order.
 */
import type { Call, Property } from '../http/resources.ts';
import type { FieldRow } from '../store/Store.ts';

export interface FieldTypeFacts {
  readonly displayName: string;
  readonly shortDescription: string;
  readonly entity: string;
  /** `clienttemplates.js` for what the classic client renders. */
  readonly jsLink: string | null;
  readonly properties: Readonly<Record<string, Property<FieldRow>>>;
}

const string = (get: Property<FieldRow>['get']): Property<FieldRow> => ({ type: 'Edm.String', get });
const boolean = (get: Property<FieldRow>['get']): Property<FieldRow> => ({ type: 'Edm.Boolean', get });
const int32 = (get: Property<FieldRow>['get']): Property<FieldRow> => ({ type: 'Edm.Int32', get });
const double = (get: Property<FieldRow>['get']): Property<FieldRow> => ({ type: 'Edm.Double', get });

const text: FieldTypeFacts['properties'] = { MaxLength: int32(field => field.maxLength ?? 255) };

const note: FieldTypeFacts['properties'] = {
  AllowHyperlink: boolean(() => false),
  AppendOnly: boolean(field => field.appendOnly),
  IsLongHyperlink: boolean(() => false),
  NumberOfLines: int32(field => field.numberOfLines ?? 6),
  RestrictedMode: boolean(() => true),
  RichText: boolean(field => field.richText),
  UnlimitedLengthInDocumentLibrary: boolean(() => false),
  WikiLinking: boolean(() => false)
};

const number: FieldTypeFacts['properties'] = {
  CommaSeparator: boolean(() => true),
  CustomUnitName: string(() => null),
  CustomUnitOnRight: boolean(() => false),
  DisplayFormat: int32(() => -1),
  MaximumValue: double(field => field.maximum ?? Number.MAX_VALUE),
  MinimumValue: double(field => field.minimum ?? -Number.MAX_VALUE),
  ShowAsPercentage: boolean(field => attribute(field, 'Percentage') === 'TRUE'),
  Unit: string(() => null)
};

const dateTime: FieldTypeFacts['properties'] = {
  DateTimeCalendarType: int32(() => 0),
  DateFormat: string(() => null),
  DisplayFormat: int32(field => (field.dateOnly ? 0 : 1)),
  FriendlyDisplayFormat: int32(() => 0),
  TimeFormat: string(() => null)
};

const choice: FieldTypeFacts['properties'] = {
  FillInChoice: boolean(field => field.fillInChoice),
  Mappings: string(() => null),
  Choices: { type: 'Collection(Edm.String)', get: field => field.choices },
  EditFormat: int32(() => 0)
};

const multiChoice: FieldTypeFacts['properties'] = {
  FillInChoice: choice.FillInChoice!,
  Mappings: choice.Mappings!,
  Choices: choice.Choices!
};

const lookup: FieldTypeFacts['properties'] = {
  AllowMultipleValues: boolean(field => field.allowMultiple),
  DependentLookupInternalNames: { type: 'Collection(Edm.String)', get: dependents },
  IsDependentLookup: boolean(field => field.follows !== undefined),
  IsRelationship: boolean(field => !field.fromBaseType && field.type.startsWith('Lookup')),
  LookupField: string(field => (field.type.startsWith('User') ? '' : field.lookupField ?? '')),
  LookupList: string(field => (field.lookupList === undefined || field.lookupList === 'Docs' ? '' : field.lookupList)),
  LookupWebId: { type: 'Edm.Guid', get: (_field, call) => call.web.id },
  PrimaryFieldId: string(field => field.primaryFieldId ?? (field.lookupList === 'Docs' ? 'ID' : null)),
  RelationshipDeleteBehavior: int32(() => 0),
  UnlimitedLengthInDocumentLibrary: boolean(() => false)
};

function dependents(field: FieldRow, call: Call): string[] {
  const list = field.listId === '' ? undefined : call.store.lists.byId(call.web, field.listId, call.user);
  return list === undefined ? [] : call.store.fields.list(list).filter(other => other.follows === field.internalName).map(other => other.internalName);
}

const user: FieldTypeFacts['properties'] = {
  ...lookup,
  AllowDisplay: boolean(() => true),
  Presence: boolean(() => true),
  SelectionGroup: int32(() => 0),
  SelectionMode: int32(field => (['0', 'PeopleOnly'].includes(attribute(field, 'UserSelectionMode') ?? '') ? 0 : 1)),
  UserDisplayOptions: string(() => null)
};

/** SP.FieldType of what a formula results in. */
const outputTypes = { Text: 2, DateTime: 4, Boolean: 8, Number: 9, Currency: 10 } as const;

const calculated: FieldTypeFacts['properties'] = {
  CurrencyLocaleId: int32(() => 1033),
  DateFormat: int32(field => (field.resultType === 'DateTime' && !field.dateOnly ? 1 : 0)),
  DisplayFormat: int32(() => -1),
  Formula: string(field => field.formula ?? null),
  OutputType: int32(field => outputTypes[field.resultType ?? 'Text']),
  ShowAsPercentage: boolean(field => attribute(field, 'Percentage') === 'TRUE')
};

const classic = 'clienttemplates.js';
const none: FieldTypeFacts['properties'] = {};

function facts(displayName: string, shortDescription: string, entity: string, jsLink: string | null, properties = none): FieldTypeFacts {
  return { displayName, shortDescription, entity, jsLink, properties };
}

const lookupFacts = facts('Lookup', 'Lookup (information already on this site)', 'SP.FieldLookup', classic, lookup);
const userFacts = facts('Person or Group', 'Person or Group', 'SP.FieldUser', classic, user);

/** Words and properties as recorded; types that no recording shows are marked. */
const byType: Readonly<Record<string, FieldTypeFacts>> = {
  Text: facts('Single line of text', 'Single line of text', 'SP.FieldText', classic, text),
  Note: facts('Multiple lines of text', 'Multiple lines of text', 'SP.FieldMultiLineText', classic, note),
  Integer: facts('Integer', 'Integer', 'SP.FieldNumber', classic, number),
  Number: facts('Number', 'Number (1, 1.0, 100)', 'SP.FieldNumber', classic, number),
  Currency: facts('Currency', 'Currency ($, ¥, €)', 'SP.FieldCurrency', classic, { ...number, CurrencyLocaleId: int32(() => 1033) }),
  Boolean: facts('Yes/No', 'Yes/No (check box)', 'SP.Field', classic),
  DateTime: facts('Date and Time', 'Date and Time', 'SP.FieldDateTime', classic, dateTime),
  Choice: facts('Choice', 'Choice (menu to choose from)', 'SP.FieldChoice', classic, choice),
  MultiChoice: facts('Choice', 'Choice (menu to choose from)', 'SP.FieldMultiChoice', classic, multiChoice),
  URL: facts('Hyperlink or Picture', 'Hyperlink or Picture', 'SP.FieldUrl', classic, { DisplayFormat: int32(field => (attribute(field, 'Format') === 'Image' ? 1 : 0)) }),
  User: userFacts,
  UserMulti: userFacts,
  Lookup: lookupFacts,
  LookupMulti: lookupFacts,
  Computed: facts('Computed', 'Computed', 'SP.FieldComputed', null, { EnableLookup: boolean(() => false) }),
  Calculated: facts('Calculated', 'Calculated (calculation based on other columns)', 'SP.FieldCalculated', classic, calculated),
  Counter: facts('Counter', 'Counter', 'SP.Field', null),
  Guid: facts('Guid', 'Guid', 'SP.FieldGuid', null),
  ContentTypeId: facts('Content Type Id', 'Content Type Id', 'SP.Field', null),
  ModStat: facts('Moderation Status', 'Moderation Status', 'SP.FieldChoice', '', choice),
  Attachments: facts('Attachments', 'Attachments', 'SP.Field', classic),
  File: facts('File', 'File', 'SP.Field', null),
  ThreadIndex: facts('ThreadIndex', 'ThreadIndex', 'SP.Field', null),
  Threading: facts('Threading', 'Threading', 'SP.Field', null),
  Likes: facts('Number of Likes', 'Number of Likes', 'SP.FieldNumber', classic, number),
  RatingCount: facts('Number of Ratings', 'Number of ratings submitted', 'SP.FieldNumber', classic, number),
  AverageRating: facts('Rating (0-5)', 'Average value of all the ratings that have been submitted', 'SP.FieldNumber', classic, number),
  Thumbnail: facts('Image', 'Image', 'SP.FieldThumbnail', classic)
};

export function fieldTypeFacts(field: FieldRow): FieldTypeFacts {
  return byType[field.typeAsString] ?? byType[field.type] ?? facts(field.typeAsString, field.typeAsString, 'SP.Field', classic);
}

/** Value of an attribute of the `<Field …>` element itself. */
export function attribute(field: FieldRow, name: string): string | undefined {
  const element = field.schemaXml.slice(0, field.schemaXml.indexOf('>') + 1);
  return new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];
}
