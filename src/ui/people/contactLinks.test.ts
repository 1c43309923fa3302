import type { PersonRef } from '../../core/people';
import { contactLinks } from './contactLinks';

const ada: PersonRef = { siteUserId: 7, name: 'Ada', email: 'ada.smith@contoso.com', loginName: 'i:0#.f|membership|Ada@Contoso.com', isGuest: false };
const words = { subject: 'A question' };

test('members are reached by their principal name, guests by their address', () => {
  expect(contactLinks(ada, words)).toEqual({
    chat: 'https://teams.microsoft.com/l/chat/0/0?users=ada%40contoso.com',
    call: 'https://teams.microsoft.com/l/call/0/0?users=ada%40contoso.com',
    mail: 'mailto:ada.smith@contoso.com?subject=A%20question'
  });
  const guest = { ...ada, isGuest: true, loginName: 'i:0#.f|membership|ada_smith#ext#@contoso.com' };
  expect(contactLinks(guest, words).chat).toBe('https://teams.microsoft.com/l/chat/0/0?users=ada.smith%40contoso.com');
});

test('what was typed travels along and cannot become another parameter', () => {
  const links = contactLinks(ada, { subject: 'Customs & forms', text: 'Who knows?&users=eve@evil.example\n— ' });
  expect(new URL(links.chat ?? '').searchParams.getAll('users')).toEqual(['ada@contoso.com']);
  expect(new URL(links.chat ?? '').searchParams.get('message')).toBe('Who knows?&users=eve@evil.example\n—');
  expect(new URL(links.mail ?? '').searchParams.get('subject')).toBe('Customs & forms');
  expect(new URL(links.mail ?? '').searchParams.getAll('users')).toEqual([]);
});

test('who has neither an account nor an address has no links', () => {
  expect(contactLinks({ siteUserId: 7, name: 'Ada', loginName: 'i:0#.w|contoso\\ada', isGuest: false }, words)).toEqual({});
  expect(contactLinks({ siteUserId: 7, name: 'Ada', email: ' ', isGuest: true }, words)).toEqual({});
});
