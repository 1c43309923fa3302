import type { Badge, EvidenceLink, IntegrityChecks, IntegrityFacts, ManagerSource, Recognition, RecognitionVersion, Wall } from '../../core/recognition';
import { judgeIntegrity } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { Awarders } from './awarders';
import type { AwardJudge } from './awarders';
import { connect } from './connection';
import type { Ask, Connection, Part } from './connection';
import { PeopleListAccess } from './expertiseLists';
import { gathering } from './gathering';
import { isMemberOf, memberFields, membersFrom } from './groupMembers';
import type { GroupMembers } from './groupMembers';
import { nominationsOf } from './nominationSteps';
import { id as idText, list as listPath, text } from './odata';
import { recognitionLists } from './recognitionColumns';
import { RecognitionVersions } from './recognitionVersions';
import { SharePointManagers } from './SharePointManagers';
import type { SiteContext } from './SiteContext';

/** Nominations that are asked about at once. */
const mostNominations = 500;

/** Asks about everything at once: some requests of a hundred questions each, however many recognitions. */
export class SharePointIntegrityChecks implements IntegrityChecks {
  private readonly connection: Connection;
  private readonly awarders: Awarders;
  private readonly past: RecognitionVersions;
  private readonly nominations: PeopleListAccess;

  /** @param connection the page's own gathering one lets requests travel together */
  public constructor(private readonly context: SiteContext, connection?: Connection, managers?: ManagerSource) {
    this.connection = connection ?? gathering(connect(context));
    this.awarders = new Awarders(this.connection, managers ?? new SharePointManagers(context, this.connection));
    this.past = new RecognitionVersions(this.connection, context.webUrl);
    this.nominations = new PeopleListAccess(this.connection, context.webUrl, recognitionLists.badgeNominations, 'afterRefusal');
  }

  public async check(wall: Wall, recognitions: readonly Recognition[]): Promise<readonly Recognition[]> {
    const badges = new Map(wall.badges.map(badge => [badge.id, badge]));
    const claims = recognitions.flatMap(({ giver, recipient, badge: id }) => {
      const badge = id === undefined ? undefined : badges.get(id);
      return badge ? [{ by: giver, recipient, badge }] : [];
    });
    const [mayAward, importers, nominations, facts] = await Promise.all([
      this.awarders.judge(wall, claims),
      recognitions.some(one => one.imported) ? this.importers() : undefined,
      this.nominationsOf(wall, recognitions.filter(one => needsNomination(one, badges))),
      Promise.all(recognitions.map(one => this.factsOf(wall, one)))
    ]);
    const now = new Date(this.connection.clock.now());
    return recognitions.map((one, index) => ({
      ...one, integrity: judgeIntegrity(one, { ...facts[index], ...claimedFacts(one, badges, mayAward, importers), ...nominations(one), now })
    }));
  }

  public async versions(recognition: Recognition): Promise<readonly RecognitionVersion[] | undefined> {
    const { versions } = await this.past.of(recognition);
    return versions.length > 0 ? versions : undefined;
  }

  public async isReadable(evidence: EvidenceLink): Promise<boolean | undefined> {
    const parts = await this.found(evidence);
    return parts && answered(parts[0]);
  }

  /** What only a question tells: versions, the manager, the evidence. */
  private async factsOf(wall: Wall, recognition: Recognition): Promise<Partial<IntegrityFacts>> {
    const { kind, giver, recipient, evidence } = recognition;
    const [history, isManager, isEvidenceThere] = await Promise.all([
      this.past.historyOf(recognition),
      kind === 'managerThanks' ? this.awarders.isManager(giver, recipient) : undefined,
      evidence ? this.isThere(wall, evidence) : undefined
    ]);
    return { history, ...(isManager === undefined ? {} : { isManager }), ...(isEvidenceThere === undefined ? {} : { isEvidenceThere }) };
  }

  /** Unknown, where the list cannot be read. */
  private async nominationsOf(wall: Wall, recognitions: readonly Recognition[]): Promise<(recognition: Recognition) => Pick<IntegrityFacts, 'nomination'>> {
    const ids = [...new Set(recognitions.flatMap(one => one.nominationId ?? []))].slice(0, mostNominations);
    if (ids.length === 0) return () => ({});
    try {
      const found = new Map((await nominationsOf(this.nominations, this.awarders, wall, ids)).map(one => [one.id as number, one]));
      return ({ nominationId }) => (nominationId === undefined || ids.indexOf(nominationId) < 0 ? {} : { nomination: found.get(nominationId) ?? null });
    } catch (error) {
      if (isAppError(error)) return () => ({});
      throw error;
    }
  }

  /** Gone, for those who can open the list that it was in; whoever manages the site can open every list that is there. */
  private async isThere(wall: Wall, evidence: EvidenceLink): Promise<boolean | undefined> {
    const parts = await this.found(evidence);
    if (!parts) return undefined;
    const [item, list] = parts;
    if (answered(item) !== false) return answered(item);
    if ('error' in item && item.error.kind === 'forbidden') return undefined;
    return list === undefined || answered(list) || wall.canManage ? false : undefined;
  }

  /** The evidence, and the list that it is in. Undefined: it lies where this site cannot ask. */
  private async found(evidence: EvidenceLink): Promise<readonly Part[] | undefined> {
    if (evidence.kind === 'post') {
      const { listId, discussionId, replyId } = evidence.place;
      const item = `${listPath(listId)}/items(${idText(replyId ?? discussionId)})`;
      return this.batch([{ method: 'GET', path: item, query: { $select: 'Id' } }, { method: 'GET', path: listPath(listId), query: { $select: 'Id' } }]);
    }
    const path = pathBelow(this.context.webUrl, evidence.url);
    return path === undefined ? undefined : this.batch([{ method: 'GET', path: 'web/getfilebyserverrelativepath(decodedurl=@u)', query: { '@u': text(path), $select: 'Exists' } }]);
  }

  /** Those who may write the catalogue, and so import: the owners' group and the site's administrators. */
  private async importers(): Promise<GroupMembers | undefined> {
    const [owners, admins] = (await this.batch([
      { method: 'GET', path: 'web/associatedownergroup/users', query: { $select: memberFields } },
      { method: 'GET', path: 'web/siteusers', query: { $select: memberFields, $filter: 'IsSiteAdmin eq true' } }
    ])).map(membersFrom);
    return owners && admins && { ids: [...owners.ids, ...admins.ids], isWhole: owners.isWhole && admins.isWhole };
  }

  /** A part that fails leaves its fact unknown; so does a connection that is gone. */
  private async batch(asks: readonly Ask[]): Promise<readonly Part[]> {
    try {
      return await this.connection.batch(asks);
    } catch (error) {
      if (isAppError(error)) return asks.map(() => ({ error }));
      throw error;
    }
  }
}

/** Without a link of its own, the nomination is the evidence that the badge needs. */
function needsNomination({ badge, evidence, nominationId, imported }: Recognition, badges: ReadonlyMap<number, Badge>): boolean {
  return nominationId !== undefined && badge !== undefined && badges.get(badge)?.needsEvidence === true && !evidence && !imported;
}

function claimedFacts(
  { giver, recipient, badge, imported }: Recognition, badges: ReadonlyMap<number, Badge>, mayAward: AwardJudge, importers: GroupMembers | undefined
): Pick<IntegrityFacts, 'badge' | 'isAwarder' | 'mayImport'> {
  const isAwarder = badge === undefined ? undefined : mayAward(giver, badge, recipient);
  const mayImport = imported && importers && isMemberOf(importers, giver.siteUserId);
  return {
    ...(badge === undefined ? {} : { badge: badges.get(badge) ?? null }),
    ...(isAwarder === undefined ? {} : { isAwarder }),
    ...(mayImport === undefined ? {} : { mayImport })
  };
}

/** Whether there was an answer; undefined: for another reason than that there is nothing, or no right to it. */
function answered(part: Part): boolean | undefined {
  if (!('error' in part)) return true;
  return part.error.kind === 'notFound' || part.error.kind === 'forbidden' ? false : undefined;
}

/** Server-relative path of an address in this web; undefined elsewhere. */
function pathBelow(webUrl: string, address: string): string | undefined {
  try {
    const [web, { origin, pathname }] = [new URL(webUrl), new URL(address)];
    const root = `${web.pathname.replace(/\/$/, '')}/`.toLowerCase();
    return origin === web.origin && pathname.toLowerCase().indexOf(root) === 0 ? decodeURIComponent(pathname) : undefined;
  } catch {
    return undefined;
  }
}
