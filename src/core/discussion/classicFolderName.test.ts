import fc from 'fast-check';
import { classicFolderName } from './classicFolderName';

it.each([
  ['How do we do it?', undefined, 'How do we do it'],
  ['a/b\\c:d*e"f<g>h|i#j%k~l&m{n}o', undefined, 'a b c d e f g h i j k l m n o'],
  ['  ..dots..  ', undefined, 'dots'],
  ['???', undefined, 'discussion'],
  ['???', '1A2B3C4D-5e6f', 'discussion 1a2b3c4d'],
  ['Same title', '1a2b3c4d-5e6f', 'Same title 1a2b3c4d'],
  ['CON', undefined, 'CON discussion'],
  ['Forms', undefined, 'Forms discussion'],
  ['عنوان 😀', undefined, 'عنوان 😀']
])('names the folder of %j', (title, unique, expected) => {
  expect(classicFolderName(title, unique)).toBe(expected);
});

it('never gives a name that SharePoint refuses', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), title => {
    const name = classicFolderName(title, '1a2b3c4d');
    expect(name).not.toMatch(/["*:<>?/\\|#%~&{}\u0000-\u001f]/);
    expect(name).not.toMatch(/^[\s._]|[\s.]$|\.\./);
    expect(name.length).toBeLessThanOrEqual(128);
  }));
});
