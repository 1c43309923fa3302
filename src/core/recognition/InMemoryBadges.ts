import { AppError } from '../shared';
import type { AwarderGroup, Badge, BadgeId, ClassicBadge, ClassicGift } from './Badge';
import { MemoryAccess } from './MemoryAccess';
import type { MemoryWallOptions } from './MemoryAccess';
import { instantOf } from './MemoryWall';
import type { MemoryWall } from './MemoryWall';
import type { RecognitionKey } from './Recognition';
import type { Badges } from './Recognitions';
import { cleanBadge, validateBadge } from './validateBadge';
import type { NewBadge } from './validateBadge';

/** The catalogue in memory: owners write, everybody reads. */
export class InMemoryBadges implements Badges {
  public readonly access: MemoryAccess;

  public constructor(private readonly memory: MemoryWall, options: MemoryWallOptions, private readonly tenantOrigins: readonly string[] = ['https://contoso.example']) {
    this.access = new MemoryAccess(memory, options);
  }

  public async all(): Promise<readonly Badge[]> {
    return this.memory.exists ? [...this.memory.badges] : [];
  }

  public async save(typed: NewBadge, known: { readonly key: RecognitionKey } | { readonly badge: Badge }): Promise<Badge> {
    this.access.needManager();
    const badge = cleanBadge(typed);
    const [problem] = validateBadge(badge, this.tenantOrigins);
    if (problem) throw new AppError('invalid', { field: problem.field });
    return this.access.write(() => ('badge' in known ? this.change(known.badge, badge) : this.add(badge, known.key)));
  }

  public async groups(): Promise<readonly AwarderGroup[]> {
    const ids = [...new Set([...this.memory.groups.values()].flat())].sort((a, b) => a - b);
    return ids.map(id => ({ id, name: this.memory.groupNames.get(id) ?? String(id) }));
  }

  public async classic(): Promise<{ readonly badges: readonly ClassicBadge[]; readonly gifts: readonly ClassicGift[] }> {
    const { badges, gifts } = this.memory.classic;
    const known = badges.map(badge => this.asImported(badge));
    return { badges: known, gifts: gifts.map(gift => ({ ...gift, badge: this.asImported(gift.badge) })) };
  }

  public async importClassic(badges: readonly ClassicBadge[]): Promise<number> {
    this.access.needManager();
    const missing = badges.filter(badge => this.asImported(badge).importedAs === undefined);
    return this.access.write(() => {
      for (const { id, name } of missing) {
        this.add({
          name, description: name, criteria: name, icon: 'book', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: true, translations: {}, importedFrom: originOfClassic(id)
        }, `classic-${id}` as RecognitionKey);
      }
      return missing.length;
    });
  }

  private add(badge: NewBadge, key: RecognitionKey): Badge {
    const known = this.memory.badges.find(one => one.id === this.memory.badgeKeys.get(key));
    if (known) return known;
    const added = { ...badge, id: ++this.memory.lastId as BadgeId, changedAt: instantOf(this.access.now()), etag: '"1"' };
    this.memory.badges.push(added);
    this.memory.badgeKeys.set(key, added.id);
    return added;
  }

  private change(known: Badge, badge: NewBadge): Badge {
    const at = this.memory.badges.findIndex(one => one.id === known.id);
    if (at < 0) throw new AppError('notFound');
    if (this.memory.badges[at].etag !== known.etag) throw new AppError('conflict');
    this.memory.badges[at] = { ...badge, id: known.id, changedAt: instantOf(this.access.now()), etag: `"${Number(known.etag.replace(/"/g, '')) + 1}"` };
    return this.memory.badges[at];
  }

  private asImported({ id, name }: ClassicBadge): ClassicBadge {
    const found = this.memory.badges.find(badge => badge.importedFrom === originOfClassic(id));
    return { id, name, ...(found ? { importedAs: found.id } : {}) };
  }
}

function originOfClassic(id: number): string {
  return `classic/${id}`;
}
