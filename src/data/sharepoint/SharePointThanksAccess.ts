import * as v from 'valibot';
import { isAppError } from '../../core/shared';
import { parse, permissionMask } from './boardSchema';
import { rights } from './columns';
import type { Ask, Connection, Part } from './connection';
import { onList } from './expertiseLists';
import { recognitionLists } from './recognitionColumns';
import type { AttemptStorage, SiteContext } from './SiteContext';
import { thanksAccessKey } from './thanksAccessKey';

/** What a site offers its reader of recognition. */
export interface ThanksAccess {
  /** The list of recognitions is there, and the reader may add to it. */
  readonly mayGive: boolean;
  /** The catalogue is there and holds something. */
  readonly hasBadges: boolean;
}

/** Milliseconds. */
const lifetime = 60 * 60_000;
const nothing: ThanksAccess = { mayGive: false, hasBadges: false };

const rightsSchema = v.object({ EffectiveBasePermissions: v.object({ High: v.string(), Low: v.string() }) });
const countSchema = v.object({ ItemCount: v.number() });
const keptSchema = v.object({ at: v.number(), mayGive: v.boolean(), hasBadges: v.boolean() });
type Kept = v.InferOutput<typeof keptSchema>;

/**
 * Whether there is recognition on this site, for one person: asked in one request and remembered for an hour, also that
 * there is none, so that boards and cards elsewhere cost nothing. Two questions, since those travel in a batch: a list
 * that is missing is no failed request of the page.
 */
export class SharePointThanksAccess {
  private readonly storage: AttemptStorage | undefined;
  private readonly key: string | undefined;
  private kept: Kept | undefined;
  private asking: Promise<ThanksAccess> | undefined;

  /** @param connection the page's own gathering one: the question travels with what else is asked in the same turn */
  public constructor(private readonly connection: Connection, private readonly context: SiteContext) {
    this.storage = context.attempts;
    this.key = thanksAccessKey(context);
  }

  /** What is known without a request; undefined also while it is being asked. */
  public get known(): ThanksAccess | undefined {
    const now = this.connection.clock.now();
    if (this.kept === undefined || !isFresh(this.kept.at, now)) this.kept = this.load(now);
    return this.kept;
  }

  /** Never throws. What could not be found out is taken for nothing, for an hour on this page. */
  public async here(): Promise<ThanksAccess> {
    const { known } = this;
    if (known) return known;
    this.asking ??= this.ask().catch(() => nothing).then(access => {
      this.kept = { at: this.connection.clock.now(), ...access };
      this.asking = undefined;
      return access;
    });
    return this.asking;
  }

  private async ask(): Promise<ThanksAccess> {
    const list = (plan: { readonly urlName: string }, $select: string): Ask => onList(this.context.webUrl, plan, '', { method: 'GET', query: { $select } });
    const [recognitions, badges] = await this.connection.batch([
      list(recognitionLists.recognitions, 'EffectiveBasePermissions'), list(recognitionLists.badges, 'ItemCount')
    ]);
    const permissions = found(rightsSchema, recognitions);
    const access = {
      mayGive: permissions !== undefined && (permissionMask(permissions.EffectiveBasePermissions) & rights.add) === rights.add,
      hasBadges: (found(countSchema, badges)?.ItemCount ?? 0) > 0
    };
    this.save(access);
    return access;
  }

  private load(now: number): Kept | undefined {
    if (this.key === undefined) return undefined;
    try {
      const kept = v.parse(keptSchema, JSON.parse(this.storage?.getItem(this.key) ?? 'null'));
      return isFresh(kept.at, now) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  private save(access: ThanksAccess): void {
    if (this.key === undefined) return;
    try {
      this.storage?.setItem(this.key, JSON.stringify({ at: this.connection.clock.now(), ...access }));
    } catch {
      // Storage full or blocked: it is asked for again.
    }
  }
}

function isFresh(at: number, now: number): boolean {
  return now >= at && now - at < lifetime;
}

/** Undefined: no such list, or not for this reader. Anything else that fails is thrown. */
function found<S extends v.GenericSchema>(schema: S, part: Part): v.InferOutput<S> | undefined {
  if (!('error' in part)) return parse(schema, part.answer.body);
  if (isAppError(part.error, 'notFound') || isAppError(part.error, 'forbidden')) return undefined;
  throw part.error;
}
