import { commentText } from './commentText.ts';

describe('the text of a comment', () => {
  it.each([
    ['plain text', 'Fine by me', 'Fine by me'],
    ['a colon', 'Comment #: 1', 'Comment #&#58; 1'],
    ['a tag', '<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['an ampersand', 'A & B', 'A &amp; B'],
    ['entities of the client', '@mention&#123;0&#125;', '@mention&#123;0&#125;'],
    ['a link to nobody', '<a href="https://x.example">x</a>', '&lt;a href="https&#58;//x.example"&gt;x&lt;/a&gt;']
  ])('with %s', (_what, html, text) => {
    expect(commentText(html)).toEqual({ text, mentioned: [] });
  });

  it('keeps links to people with three attributes, and says whom they mention', () => {
    const link = '<a contenteditable="false" data-sp-mention-user-id="ann@contoso.example" access-type="0" href="mailto:ann@contoso.example">@Ann</a>';
    const kept = '<a data-sp-mention-user-id="ann@contoso.example" href="mailto&#58;ann@contoso.example" tabindex="-1">@Ann</a>';
    expect(commentText(`Ask ${link}: or ${link}`)).toEqual({ text: `Ask ${kept}&#58; or ${kept}`, mentioned: ['ann@contoso.example'] });
  });
});
