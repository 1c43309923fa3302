/** The `<Field …/>` that SharePoint makes of the properties of a REST field object (POST fields, fields/addfield). */
import { errors } from './errors.ts';

/** SP.FieldType → Type attribute. */
const typeByKind: Readonly<Record<number, string>> = {
  1: 'Integer', 2: 'Text', 3: 'Note', 4: 'DateTime', 6: 'Choice', 7: 'Lookup', 8: 'Boolean', 9: 'Number', 10: 'Currency', 11: 'URL', 14: 'Guid',
  15: 'MultiChoice', 17: 'Calculated', 20: 'User'
};

const resultTypes: Readonly<Record<number, string>> = { 2: 'Text', 4: 'DateTime', 8: 'Boolean', 9: 'Number', 10: 'Currency' };

export function fieldXml(properties: Readonly<Record<string, unknown>>): string {
  const kind = Number(properties.FieldTypeKind ?? Number.NaN);
  const base = typeByKind[kind];
  if (base === undefined) {
    throw errors.notEmulated(`columns of FieldTypeKind ${String(properties.FieldTypeKind)}`, Object.entries(typeByKind).map(([number, name]) => `${number} ${name}`));
  }
  const many = properties.AllowMultipleValues === true;
  const type = many && (base === 'User' || base === 'Lookup') ? `${base}Multi` : base;
  const attributes: Record<string, unknown> = {
    Type: type,
    DisplayName: properties.Title,
    Name: properties.InternalName ?? properties.StaticName,
    Description: properties.Description,
    Required: properties.Required,
    Indexed: properties.Indexed,
    Hidden: properties.Hidden,
    EnforceUniqueValues: properties.EnforceUniqueValues,
    Group: properties.Group,
    MaxLength: properties.MaxLength,
    NumLines: properties.NumberOfLines,
    RichText: properties.RichText,
    FillInChoice: properties.FillInChoice,
    Format: base === 'DateTime' ? (Number(properties.DisplayFormat ?? 0) === 1 ? 'DateTime' : 'DateOnly') : undefined,
    Min: properties.MinimumValue,
    Max: properties.MaximumValue,
    List: properties.LookupListId ?? properties.LookupList,
    ShowField: properties.LookupFieldName ?? properties.LookupField,
    ResultType: base === 'Calculated' ? resultTypes[Number(properties.OutputType ?? 2)] : undefined,
    Mult: many ? true : undefined,
    ID: properties.Id
  };
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => ` ${name}="${escapeXml(attributeText(name, value))}"`)
    .join('');
  return `<Field${written}>${children(properties)}</Field>`;
}

function attributeText(name: string, value: unknown): string {
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  return name === 'ID' ? `{${String(value).replace(/[{}]/g, '')}}` : String(value);
}

function children(properties: Readonly<Record<string, unknown>>): string {
  const listed = properties.Choices;
  const choices = Array.isArray(listed) ? listed : (listed as { results?: unknown[] } | undefined)?.results;
  const inner = choices === undefined ? '' : `<CHOICES>${choices.map(choice => `<CHOICE>${escapeXml(String(choice))}</CHOICE>`).join('')}</CHOICES>`;
  const preset = properties.DefaultValue;
  const formula = properties.Formula === undefined || properties.Formula === null ? '' : `<Formula>${escapeXml(String(properties.Formula))}</Formula>`;
  const validation = typeof properties.ValidationFormula === 'string' && properties.ValidationFormula !== ''
    ? `<Validation Message="${escapeXml(String(properties.ValidationMessage ?? ''))}">${escapeXml(properties.ValidationFormula)}</Validation>` : '';
  return formula + validation + (preset === undefined || preset === null ? '' : `<Default>${escapeXml(String(preset))}</Default>`) + inner;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
