import { compareShapes } from './compareShapes';

const kinds = (recorded: unknown, actual: unknown): string[] => compareShapes(recorded, actual).map(({ kind, path }) => `${kind} ${path}`);

describe('comparing shapes', () => {
  it('never looks at values', () => {
    expect(kinds({ Id: 1, Title: 'a' }, { Id: 2, Title: 'b' })).toEqual([]);
  });

  it('tells missing and added keys apart, at any depth', () => {
    expect(kinds({ value: [{ Id: 1, Title: 'a' }] }, { value: [{ Id: 1, Name: 'a' }] })).toEqual(['missing $.value[].Title', 'extra $.value[].Name']);
  });

  it('takes another letter case for another key', () => {
    expect(kinds({ ID: 1 }, { Id: 1 })).toEqual(['missing $.ID', 'extra $.Id']);
  });

  it('refuses another JSON type, and lets null go with everything', () => {
    expect(kinds({ likeCount: '1' }, { likeCount: 1 })).toEqual(['type $.likeCount']);
    expect(kinds({ Body: null }, { Body: 'text' })).toEqual([]);
    expect(kinds({ Body: 'text' }, { Body: null })).toEqual([]);
  });

  it('keeps an eye on the order of keys', () => {
    expect(kinds({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual(['order $']);
    expect(kinds({ a: 1, c: 3 }, { a: 1, b: 2, c: 3 })).toEqual(['extra $.b']);
  });

  it('wants of no element what some recorded elements lack', () => {
    expect(kinds([{ a: 1 }, { a: 1, b: 2 }], [{ a: 1 }])).toEqual([]);
  });

  it('compares nothing with a recorded array that is empty, and says so of an answered one', () => {
    expect(kinds({ value: [] }, { value: [{ a: 1 }] })).toEqual([]);
    expect(kinds({ value: [{ a: 1 }] }, { value: [] })).toEqual(['missing $.value[]']);
  });
});
