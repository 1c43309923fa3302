import type { Outcome } from './types';

/** One post of the sample board with what was said below it. */
export interface SamplePost {
  readonly by: 'owner' | 'moderator' | 'asker' | 'answerer' | 'member' | 'visitor' | 'guest' | 'gone';
  readonly minutesAgo: number;
  readonly title?: string;
  readonly body: string;
  readonly category?: string;
  readonly isQuestion?: boolean;
  readonly isEdited?: boolean;
  readonly isFeatured?: boolean;
  readonly isAccepted?: boolean;
  readonly outcome?: Outcome;
  readonly likedBy?: readonly SamplePost['by'][];
  readonly replies?: readonly SamplePost[];
}

const day = 24 * 60;

/** Oldest first, as ids grow. */
export const samplePosts: readonly SamplePost[] = [
  {
    by: 'gone', minutesAgo: 400 * day, title: 'Where do old pallet labels go?', isQuestion: true, category: 'Machines',
    body: '<div class="ExternalClass123"><p>We still print the <b>old</b> layout on line 2.</p></div>',
    replies: [
      {
        by: 'moderator', minutesAgo: 399 * day, body: '<p>Into the blue bin beside the printer; they are counted on Fridays.</p>',
        isAccepted: true, likedBy: ['member', 'asker']
      }
    ]
  },
  {
    by: 'owner', minutesAgo: 120 * day, title: 'Welcome: how this board works', isFeatured: true,
    body: '<p>Ask in public, so that the next person finds the answer. Say what you tried. Mark the answer that helped.</p>',
    likedBy: ['moderator', 'asker', 'member', 'guest']
  },
  {
    by: 'member', minutesAgo: 30 * day, title: 'Import from a supplier\'s price list <script>alert(1)</script>', isQuestion: true, category: 'Office tools',
    body: '<p>The price list came like this:</p><img src="x" onerror="window.__xss=1"><script>window.__xss=1</script><p style="position:fixed">Does anybody have a template?</p>',
    replies: [
      { by: 'guest', minutesAgo: 29 * day, body: '<p>Ours is on the partner site. <a href="javascript:window.__xss=1">Here</a></p>' }
    ]
  },
  {
    by: 'visitor', minutesAgo: 9 * day, title: 'Which train class may trainees book?', isQuestion: true, category: 'Travel', outcome: 'partly',
    body: '<p>The travel policy names grades, and trainees have none.</p>',
    replies: [
      {
        by: 'member', minutesAgo: 9 * day - 30, body: '<p>Second class, always.</p>', likedBy: ['visitor'],
        replies: [
          {
            by: 'moderator', minutesAgo: 9 * day - 60, body: '<p>First class above four hours, section 3.2.</p>', isEdited: true, likedBy: ['visitor', 'member', 'asker'],
            replies: [{ by: 'visitor', minutesAgo: 8 * day, body: '<p>Thank you, that is half of it: and abroad?</p>' }]
          }
        ]
      },
      { by: 'owner', minutesAgo: 8 * day - 5, body: '<blockquote><p>and abroad?</p></blockquote><p>I will find out.</p>' }
    ]
  },
  {
    by: 'moderator', minutesAgo: 3 * day, title: 'Line 4 stops with error E-217 after the update', isQuestion: true, category: 'Machines',
    body: '<p>Since the firmware update the cutter stops after some 20 minutes:</p><pre><code>E-217 AXIS 3 FOLLOWING ERROR\nrestart required</code></pre>'
  },
  {
    by: 'asker', minutesAgo: 120, title: 'How do we re-issue a customs form after a split shipment?', isQuestion: true, category: 'Customs',
    body: '<p>The truck to Oslo was split yesterday. The form names <strong>one</strong> consignment, and the driver has left.</p><ul><li>Is a second form enough?</li><li>Who signs it?</li></ul>',
    likedBy: ['member', 'answerer', 'guest'],
    replies: [
      {
        by: 'member', minutesAgo: 100, body: '<p>We had that in March and simply copied the form.</p>',
        replies: [{ by: 'moderator', minutesAgo: 90, body: '<p>That was returned by the office, sadly.</p>', likedBy: ['answerer'] }]
      },
      {
        by: 'answerer', minutesAgo: 60, isAccepted: true, likedBy: ['asker', 'member', 'moderator', 'guest'],
        body: '<p>Cancel the first form in the portal, then issue two with the <em>same</em> reference and a letter behind it: /1 and /2.</p><ol><li>Cancel</li><li>Issue twice</li><li>Send both numbers to the driver</li></ol>',
        replies: [{ by: 'asker', minutesAgo: 40, body: '<p>Worked, both went through. Thank you.</p>' }]
      },
      { by: 'guest', minutesAgo: 12, body: '<p>On our side the recipient needs a copy of both.</p>' }
    ]
  },
  {
    by: 'answerer', minutesAgo: 7, title: 'كيف نطلب شهادة المنشأ؟ 📦', isQuestion: true, category: 'Customs',
    body: '<p dir="rtl">الزبون يطلبها قبل الخميس.</p>'
  }
];
