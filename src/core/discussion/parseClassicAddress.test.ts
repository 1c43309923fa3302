import fc from 'fast-check';
import { parseClassicAddress } from './parseClassicAddress';

const web = 'https://contoso.example/sites/intranet';
const list = '/sites/intranet/Lists/Questions';
const folder = { kind: 'folder', path: `${list}/Where is it` };

describe('parseClassicAddress', () => {
  it.each([
    ['Flat.aspx', `${web}/Lists/Questions/Flat.aspx?RootFolder=%2Fsites%2Fintranet%2FLists%2FQuestions%2FWhere%20is%20it&FolderCTID=0x012002`, folder],
    ['Threaded.aspx with plus for blanks', `${web}/Lists/Questions/Threaded.aspx?RootFolder=${list}/Where+is+it`, folder],
    ['AllItems.aspx', `${list}/AllItems.aspx?RootFolder=${encodeURIComponent(`${list}/Where is it`)}`, folder],
    ['Topic.aspx of a Community Site', `${web}/SitePages/Topic.aspx?RootFolder=%2Fsites%2Fintranet%2FLists%2FQuestions%2FWhere%20is%20it&FolderCTID=0x01&SiteMapTitle=x`, folder],
    ['an address out of HTML', `${web}/Lists/Questions/Flat.aspx?FolderCTID=0x01&amp;RootFolder=${list}/Where%20is%20it`, folder],
    ['a folder encoded twice, as mails do', `${web}/Lists/Questions/Flat.aspx?RootFolder=%252Fsites%252Fintranet%252FLists%252FQuestions%252FWhere%2520is%2520it`, folder],
    ['an absolute folder', `${web}/Lists/Questions/Flat.aspx?RootFolder=${encodeURIComponent(`${web}/Lists/Questions/Where is it`)}`, folder],
    ['DispForm.aspx', `${web}/Lists/Questions/DispForm.aspx?ID=12&Source=x`, { kind: 'item', id: 12 }],
    ['an upper-case host and names', 'HTTPS://CONTOSO.EXAMPLE/sites/Intranet/Lists/Questions/dispform.ASPX?id=12', { kind: 'item', id: 12 }],
    ['another host', `https://evil.example/sites/intranet/Lists/Questions/DispForm.aspx?ID=12`, undefined],
    ['another web', 'https://contoso.example/sites/other/Lists/Questions/DispForm.aspx?ID=12', undefined],
    ['a web whose name only begins alike', 'https://contoso.example/sites/intranet2/Lists/Q/DispForm.aspx?ID=12', undefined],
    ['a folder of another web', `${web}/Lists/Questions/Flat.aspx?RootFolder=/sites/other/Lists/Q/x`, undefined],
    ['a climbing folder', `${web}/Lists/Questions/Flat.aspx?RootFolder=/sites/intranet/../other`, undefined],
    ['a climbing path', `${web}/../other/DispForm.aspx?ID=12`, undefined],
    ['an id that is none', `${web}/Lists/Questions/DispForm.aspx?ID=12;drop`, undefined],
    ['credentials in the host', 'https://contoso.example@evil.example/sites/intranet/Lists/Q/DispForm.aspx?ID=1', undefined],
    ['a script', 'javascript:alert(1)', undefined],
    ['a protocol-relative address', '//evil.example/sites/intranet/DispForm.aspx?ID=1', undefined],
    ['broken escapes', `${web}/Lists/Questions/Flat.aspx?RootFolder=%E0%A4%A`, undefined],
    ['another page', `${web}/SitePages/Home.aspx?ID=3`, undefined],
    ['nothing', '', undefined]
  ])('reads %s', (_, address, expected) => {
    expect(parseClassicAddress(address, web)).toEqual(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => {
      expect(() => parseClassicAddress(`${web}/Lists/Q/Flat.aspx?RootFolder=${text}`, web)).not.toThrow();
      expect(() => parseClassicAddress(text, web)).not.toThrow();
    }));
  });
});
