/** Questions and answers about computers and the programs on them. */
import { ask, re, talk } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

const category = 'IT and tools';

export const tools: readonly SeedDiscussion[] = [
  ask('Teams: how do I stop a meeting chat from ringing for weeks?', 'ulrike', '55m',
    'I was in one meeting with forty people, and the chat goes on and on.', { category, likes: 6 },
    re('farid', '15m', 'Hover over the chat, "…", Mute. If you never want to see it again: "…", Leave. You keep what was written until then.', { likes: 8, accepted: true })),

  ask('VPN connects but the file shares do not open', 'viktor', '7h',
    'From home: VPN says connected, the drive letters have a red cross. In the office everything is fine.', { category, likes: 4 },
    re('lars', '1h', 'What does this say?<pre><code>nslookup files.contoso.example\nTest-NetConnection files.contoso.example -Port 445</code></pre>', { likes: 2 },
      re('viktor', '40m', 'The first one answers with an address, the second says <code>TcpTestSucceeded : False</code>.', {},
        re('lars', '25m', 'Then it is your home router, it filters that port for the guest network. Move the notebook to the normal network at home.', { likes: 5 },
          re('viktor', '30m', 'That was it. I did not even know that I was a guest in my own home.', { likes: 17 }))))),

  ask('Excel formula to find the last working day of a month', 'hana', '20h',
    'With our own calendar of holidays, please, they differ between Osaka and Hamburg.', { category, likes: 5, outcome: 'solved' },
    re('oksana', '1h', '<pre><code>=WORKDAY(EOMONTH(A2,0)+1,-1,Holidays[Osaka])</code></pre><p>The table <em>Holidays</em> has one column per site.</p>', { likes: 11, accepted: true },
      re('hana', '4h', 'Elegant. I had three helper columns.', { likes: 2 })),
    re('samir', '3h', 'In Power Query the same is <code>Date.EndOfMonth</code> and a list of holidays, if the file gets slow.', { likes: 3 })),

  ask('Printer on the second floor prints only half of the label', 'emre', '2d',
    'Since yesterday the right half is missing.', { category, likes: 1, picture: { fileName: 'label.png', drawing: 'form' } },
    re('farid', '3h', 'The driver was updated to a paper width of 50 mm. I have set it back to 100 mm; open the program again and it is fine.', { likes: 3, accepted: true })),

  ask('Who may create a new team, and how long does it take?', 'zoe', '4d',
    'I need a place for the new brand guide with two people from an agency.', { category, likes: 3, outcome: 'solved' },
    re('farid', '2h', 'Everybody may ask with the form "New team". It takes one day without guests, three with guests, because legal has a look.', { likes: 5, accepted: true }),
    re('elif', '1d', 'Please name the agency and the end date of the contract in the form, then it takes one day as well.', { likes: 4 })),

  ask('Power BI report shows yesterday’s numbers all day', 'tamar', '9d',
    'Refresh says "successful" at 06:00, the numbers are those of the day before.', { category, likes: 2 },
    re('samir', '2h', 'The source is loaded at 06:30, the report at 06:00. I moved the report to 07:00.', { likes: 6, accepted: true })),

  ask('نموذج طلب الإجازة لا يفتح على الهاتف', 'fatima', '12d',
    '<p dir="rtl">عند فتح نموذج طلب الإجازة من الهاتف تظهر صفحة فارغة. هل يواجه أحد المشكلة نفسها؟</p>', { category, likes: 3 },
    re('farid', '4h', '<p dir="rtl">نعم، النموذج يحتاج إلى تحديث التطبيق. بعد التحديث يعمل كما ينبغي.</p><p>(Update the app, then the form opens.)</p>', { likes: 4, accepted: true })),

  ask('איך משתפים קובץ עם ספק חיצוני?', 'noah', '22d',
    '<p dir="rtl">אני צריך לשלוח שרטוט של 80 מגה לספק. מה הדרך המאושרת?</p>', { category, likes: 2 },
    re('tamar', '1d', '<p dir="rtl">דרך הספרייה "Partners": שיתוף לאדם מסוים, עם תאריך תפוגה.</p>', { likes: 3 })),

  ask('🚀 Shortcuts that save you an hour a week? ⌨️', 'chidi', '16d',
    'I start: <kbd>Win</kbd> + <kbd>V</kbd> shows everything you copied. 📋 What is yours?', { category, likes: 19, isQuestion: false },
    re('samir', '1h', '<kbd>Ctrl</kbd> + <kbd>;</kbd> writes today into a cell of Excel.', { likes: 9 }),
    re('zoe', '5h', '<kbd>Win</kbd> + <kbd>Shift</kbd> + <kbd>S</kbd> ✂️ cuts a part of the screen. I use it fifty times a day.', { likes: 12 }),
    re('moderator', '1d', '<kbd>Ctrl</kbd> + <kbd>E</kbd> in Teams jumps to the search.', { likes: 5 }),
    re('oksana', '2d', '<kbd>F4</kbd> repeats the last thing you did, and fixes a reference in a formula with dollar signs.', { likes: 8 })),

  ask('Search finds old versions of the price list first', 'george', '34d',
    'Can we remove them without deleting them?', { category, likes: 4, outcome: 'partly' },
    re('moderator', '5h', 'Move them into the folder "Archive" of the library: it is not searched. Old versions of one file are never found, only old copies are.', { likes: 7, accepted: true })),

  ask('Mail with an attachment of 40 MB comes back', 'noah', '48d',
    'The customer insists on mail.', { category, likes: 1 },
    re('lars', '2h', 'Their limit is 20 MB, ours 35. A link with an end date is the only way, or an archive in parts.', { likes: 2, accepted: true })),

  talk('New: one sign-in for the machine terminals', 'chidi', '77d',
    'From next week the terminals on the shop floor take your badge. You no longer type a password with gloves on.', { category, likes: 27 },
    re('emre', '3h', 'Finally!', { likes: 6 }),
    re('ulrike', '1d', 'Are the times of the badge used for anything else than signing in?', { likes: 8 },
      re('elif', '3h', 'No. They are kept for one day for the support and then deleted; it is in the agreement with the works council.', { likes: 13 }))),

  ask('Keyboard layout changes by itself to English', 'maria', '150d',
    'In the middle of a word, several times a day.', { category, likes: 9 },
    re('farid', '1h', '<kbd>Alt</kbd> + <kbd>Shift</kbd> switches it, and the fingers do that by accident. Settings, Keyboard, switch the key sequence off.', { likes: 12, accepted: true })),

  ask('Where did the old ticket tool go?', 'henrik', '330d',
    'My bookmark leads to an empty page.', { category, likes: 2 },
    re('farid', '1d', 'It was switched off at the end of the quarter. Open tickets moved to the service portal with the same numbers.', { likes: 3 }))
];
