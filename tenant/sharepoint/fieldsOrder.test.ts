import type { FieldRow, ListRow } from '../store/Store.ts';
import { orderFields } from './fieldsOrder.ts';

const list = (baseType: 0 | 1) => ({ baseType }) as ListRow;
const field = (internalName: string, fromBaseType = true, type = 'Text') => ({ internalName, fromBaseType, type }) as FieldRow;
const base = ['ID', 'ContentTypeId', 'ContentType', 'Title', 'Modified', 'Attachments', '_ModerationComments', 'File_x0020_Type'].map(name => field(name, true, name === 'Attachments' ? 'Attachments' : 'Text'));
const added = field('ComplianceAssetId', false);
const names = (fields: readonly FieldRow[]): string => fields.map(each => each.internalName).join(' ');

describe('order of columns', () => {
  it('is that of the base in an untouched list', () => {
    expect(names(orderFields(list(0), [...base, added]))).toBe('ID ContentTypeId ContentType Title Modified Attachments _ModerationComments File_x0020_Type ComplianceAssetId');
  });

  it('puts the content type\'s columns and own ones in front as soon as there is an own one', () => {
    expect(names(orderFields(list(0), [...base, added, field('Text1', false)])))
      .toBe('ContentTypeId Title _ModerationComments File_x0020_Type ComplianceAssetId Text1 ID ContentType Modified Attachments');
  });

  it('knows no attachments in a library, and its title comes last', () => {
    expect(names(orderFields(list(1), [...base, added]))).toBe('ID ContentTypeId Modified ContentType _ModerationComments File_x0020_Type ComplianceAssetId Title');
  });
});
