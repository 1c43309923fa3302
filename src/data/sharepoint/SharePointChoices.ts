import * as v from 'valibot';
import type { PersonalChoices } from '../../core/people';
import { isMe, view } from './caml';
import { connect } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import { onList, PeopleListAccess } from './expertiseLists';
import { peopleColumns, peopleLists } from './peopleColumns';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** Prompts of one person: there are few; more rows than this were made by hand. */
const mostChoices = 500;
const longestPrompt = 255;

/**
 * "Not now", kept in a list of the site, where only its author sees it, and in this browser: at once, and for sites without
 * the list. A second item of the same name changes nothing, so nothing is looked up after a lost reply.
 */
export class SharePointChoices implements PersonalChoices {
  private readonly connection: Connection;
  private readonly list: PeopleListAccess;
  private readonly storage: AttemptStorage;
  private me: number | undefined;

  public constructor(private readonly context: SiteContext, connection: Connection = connect(context)) {
    this.connection = connection;
    this.list = new PeopleListAccess(connection, context.webUrl, peopleLists.choices);
    this.storage = context.attempts ?? attemptsInMemory();
    this.me = context.me?.id;
  }

  public async dismissed(): Promise<ReadonlySet<string>> {
    const stored = await this.stored();
    return new Set([...await this.here(), ...stored]);
  }

  public async dismiss(prompt: string): Promise<void> {
    const name = prompt.slice(0, longestPrompt);
    await this.rememberHere(name);
    try {
      if ((await this.stored()).indexOf(name) >= 0) return;
      await this.connection.send(onList(this.context.webUrl, peopleLists.choices, '/items', { method: 'POST', body: { [peopleColumns.title]: name } }));
    } catch {
      // No list, or no connection: this browser remembers it.
    }
  }

  /** Of this person, on any device. Owners can read everybody's: only the author's own are asked for. */
  private async stored(): Promise<readonly string[]> {
    try {
      const wanted = [peopleColumns.id, peopleColumns.title];
      const { items } = await this.list.items({ wanted, viewXml: fields => view({ fields, where: isMe(peopleColumns.author), rowLimit: mostChoices }) });
      return (items ?? []).map(item => item[peopleColumns.title]).filter((title): title is string => typeof title === 'string');
    } catch {
      return [];
    }
  }

  private async here(): Promise<readonly string[]> {
    try {
      return v.parse(v.array(v.string()), JSON.parse(this.storage.getItem(await this.key()) ?? '[]'));
    } catch {
      return [];
    }
  }

  private async rememberHere(name: string): Promise<void> {
    try {
      const known = await this.here();
      if (known.indexOf(name) < 0) this.storage.setItem(await this.key(), JSON.stringify([...known, name].slice(-mostChoices)));
    } catch {
      // Storage full or blocked: the list alone remembers.
    }
  }

  /** A browser may be shared: what one person waved away is still offered to the next. */
  private async key(): Promise<string> {
    if (this.me === undefined) {
      const { body } = await this.connection.send({ method: 'GET', path: 'web/currentuser', query: { $select: 'Id' } });
      this.me = v.parse(v.object({ Id: v.number() }), body).Id;
    }
    return `knowhow.choices.${this.context.webUrl}.${this.me}`;
  }
}
