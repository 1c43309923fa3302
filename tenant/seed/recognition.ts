/** Thanks, badges and nominations of the demo people: enough for every case that the wall and the record know. */
import type { BulkRow, ItemRow, ListRow, Store, UserRow } from '../store/Store.ts';
import { lengthOf } from './content/posts.ts';
import { badges, nominations, recognitions } from './content/recognitions.ts';
import type { BadgeName, WrittenNomination, WrittenRecognition } from './content/recognitions.ts';
import { instant } from './instants.ts';
import type { RecognitionLists } from './recognitionLists.ts';
import { answerRow, badgeRow, recognitionRow, stepRow } from './recognitionRows.ts';
import type { SeedRecognition, SeedStep } from './recognitionRows.ts';
import { guidOf } from './site.ts';
import type { SeededSite } from './site.ts';

const day = 86_400_000;
/** How long after giving somebody changed the words of a recognition. */
const editedAfter = 2 * day;

interface Demo {
  readonly store: Store;
  readonly site: SeededSite;
  readonly lists: RecognitionLists;
  /** The board that evidence is on. */
  readonly board: ListRow;
  readonly now: Date;
}

/** Something given by one person to one or several. */
interface Act {
  readonly by: UserRow;
  readonly time: number;
  readonly key: string;
  readonly written?: WrittenRecognition;
  readonly each: readonly SeedRecognition[];
}

export function fillRecognition(store: Store, site: SeededSite, lists: RecognitionLists, board: ListRow, now: Date): void {
  const demo: Demo = { store, site, lists, board, now };
  const badgeIds = fillBadges(demo);
  const acts = [...writtenActs(demo, badgeIds), ...fillNominations(demo, badgeIds)].sort((a, b) => a.time - b.time);
  let last = 0;
  const given = acts.flatMap(act => act.each.map(one => ({ act, one, id: ++last })));
  store.items.bulkInsert(lists.recognitions, given.map(({ act, one, id }) =>
    recognitionRow({ id, author: act.by, created: instant(act.time), key: guidOf(`recognition ${act.key} ${one.recipient.loginName}`) }, one)));
  for (const { act, id } of given) if (act.written?.firstReason !== undefined) changeWords(demo, id, act);
  const hidden = given.filter(({ act }) => act.written?.isHidden);
  store.items.bulkInsert(lists.answers, hidden.map(({ act, one, id }, index) =>
    answerRow({ id: index + 1, author: one.recipient, created: instant(act.time + day), key: guidOf(`hidden ${act.key}`) }, 'hidden', id)));
}

/** Item ids by name. */
function fillBadges({ store, site, lists, now }: Demo): Readonly<Record<BadgeName, number>> {
  const { users, moderators } = site;
  const named = Object.entries(badges);
  store.items.bulkInsert(lists.badges, named.map(([name, badge], index) => badgeRow(
    { id: index + 1, author: users.get('owner')!, created: instant(now.getTime() - 420 * day), key: guidOf(`badge ${name}`) },
    { ...badge.words, icon: badge.icon, awarders: badge.awarders === 'moderators' ? moderators : badge.awarders, needsEvidence: badge.needsEvidence ?? false,
      ...(badge.validMonths === undefined ? {} : { validMonths: badge.validMonths }), translations: { de: badge.german } }
  )));
  return Object.fromEntries(named.map(([name], index) => [name, index + 1])) as Record<BadgeName, number>;
}

function writtenActs(demo: Demo, badgeIds: Readonly<Record<BadgeName, number>>): readonly Act[] {
  const evidenceOf = evidenceOn(demo);
  const likers = [...demo.site.users].filter(([alias, user]) => !user.isDeleted && !user.isGuest && alias !== 'visitor').map(([, user]) => user.id);
  return recognitions.map((written, number): Act => {
    const { by, to, ago, reason, firstReason, kind = 'thanks', badge, evidence, topics = [], values = [], likes = 0 } = written;
    const giver = demo.site.users.get(by)!;
    return {
      by: giver, time: demo.now.getTime() - lengthOf(ago), key: guidOf(`act ${number} ${by}`), written,
      each: to.map(alias => {
        const recipient = demo.site.users.get(alias)!;
        const others = likers.filter(id => id !== giver.id && id !== recipient.id);
        return {
          recipient, kind, reason: firstReason ?? reason, topics, values, act: guidOf(`act ${number} ${by}`),
          likedBy: Array.from({ length: likes }, (_, index) => others[(number * 7 + index) % others.length]!),
          ...(badge ? { badge: badgeIds[badge] } : {}), ...(evidence ? { evidence: evidenceOf(evidence, recipient) } : {})
        };
      })
    };
  });
}

/** Nominations with what was said to them; gives the awards that came of them. */
function fillNominations({ store, site, lists, now }: Demo, badgeIds: Readonly<Record<BadgeName, number>>): readonly Act[] {
  const steps: { readonly by: UserRow; readonly time: number; readonly of: WrittenNomination; readonly step: SeedStep['step']; readonly reason: string }[] = nominations.flatMap(one => [
    { ...one, step: 'nomination' as const },
    ...one.endorsements.map(endorsement => ({ ...endorsement, step: 'endorsement' as const })),
    ...(one.decision ? [{ ...one.decision, step: 'awarded' as const }] : [])
  ].map(({ by, ago, step, reason }) => ({ by: site.users.get(by)!, time: now.getTime() - lengthOf(ago), of: one, step, reason }))).sort((a, b) => a.time - b.time);
  const idOf = (nomination: WrittenNomination): number => steps.findIndex(one => one.of === nomination && one.step === 'nomination') + 1;
  const rowOf = ({ by, time, of, step, reason }: (typeof steps)[number], index: number): BulkRow => stepRow(
    { id: index + 1, author: by, created: instant(time), key: guidOf(`step ${index} ${by.loginName}`) },
    step === 'nomination' ? { step, reason, nominee: site.users.get(of.nominee)!, badge: badgeIds[of.badge] } : { step, reason, nomination: idOf(of) }
  );
  store.items.bulkInsert(lists.nominations, steps.map(rowOf));
  return steps.filter(one => one.step === 'awarded').map(({ by, time, of, reason }): Act => {
    const key = `nomination-${idOf(of)}`;
    return { by, time, key, each: [{ recipient: site.users.get(of.nominee)!, kind: 'award', badge: badgeIds[of.badge], reason, act: key, nomination: idOf(of) }] };
  });
}

/** Finds a discussion by its title: the link goes to the accepted answer when the recipient wrote it, else to the question. */
function evidenceOn({ store, site, board }: Demo): (title: string, recipient: UserRow) => object {
  const { rows } = store.items.query(board, { rowLimit: 5000, scope: 'RecursiveAll' }, site.system);
  const byId = new Map(rows.map(item => [item.id, item]));
  return (title, recipient) => {
    const found: ItemRow | undefined = rows.find(item => item.fsType === 1 && item.values['Title'] === title);
    if (!found) throw new Error(`No discussion is called "${title}".`);
    const answer = byId.get(Number(found.values['BestAnswerId']));
    return { kind: 'post', title, place: { listId: board.id, listTitle: board.title, discussionId: found.id, ...(answer?.authorId === recipient.id ? { replyId: answer.id } : {}) } };
  };
}

/** What its giver wrote into it later, as a version of its own; then both stamps go back to that day. */
function changeWords({ store, lists, site }: Demo, id: number, { by, time, written }: Act): void {
  const { reason } = written!;
  store.items.update(lists.recognitions, id, { Title: reason.slice(0, 120), KnowhowReason: reason }, {}, by);
  store.items.updateByForm(lists.recognitions, id, [
    { fieldName: 'Editor', fieldValue: JSON.stringify([{ Key: by.loginName }]) },
    { fieldName: 'Modified', fieldValue: instant(time + editedAfter) }
  ], { newDocumentUpdate: true, datesInUTC: true }, site.system);
}
