import { cookieValue, readChoices } from './choices.ts';

const read = (query: string, cookie?: string) => readChoices(new URLSearchParams(query), cookie);

describe('choices of the toolbar', () => {
  it('are plain when nobody chose', () => {
    expect(read('')).toEqual({ theme: 'light', section: 'none', lang: 'en-US', width: 'full', mode: 'read' });
  });

  it('come from the address before the cookie', () => {
    expect(read('theme=dark', 'theme=contrast&lang=de-DE')).toMatchObject({ theme: 'dark', lang: 'de-DE' });
  });

  it('fall back when the address holds something unknown', () => {
    expect(read('theme=pink&width=7', 'theme=dark')).toMatchObject({ theme: 'dark', width: 'full' });
  });

  it('are kept in the cookie but for the mode, which belongs to one visit', () => {
    expect(cookieValue(read('theme=dark&mode=edit'))).toBe('theme=dark&section=none&lang=en-US&width=full');
    expect(read('', 'mode=edit').mode).toBe('read');
  });
});
