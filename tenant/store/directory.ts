import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { conditionOfPeople, orderOfPeople, safeName } from './peopleQuery.ts';
import { crawlPeopleDue, forgetPersonWords, indexPerson, postponeIndexing } from './peopleWords.ts';
import { StoreError } from './StoreError.ts';
import type { Directory, PersonRow } from './Store.ts';

/** The organisation's people, apart from any site. */
export function makeDirectory(context: Context): Directory {
  const { database } = context;
  const byObjectId = (objectId: string): PersonRow | undefined => {
    const row = database.get(`${columns} WHERE object_id = ?`, objectId.toLowerCase());
    return row && personOf(row);
  };
  const write = (person: PersonRow): PersonRow => {
    const objectId = person.objectId.toLowerCase();
    database.run(`INSERT INTO people (object_id, upn, mail, display_name, user_type, enabled, profile) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (object_id) DO UPDATE SET upn = excluded.upn, mail = excluded.mail, display_name = excluded.display_name, user_type = excluded.user_type,
      enabled = excluded.enabled, profile = excluded.profile`,
    objectId, person.upn, person.mail, person.displayName, person.userType, person.accountEnabled ? 1 : 0, JSON.stringify(person.profile));
    return { ...person, objectId };
  };

  return {
    add(person) {
      const added = write(person);
      indexPerson(database, added);
      return added;
    },
    update(objectId, changes) {
      const person = byObjectId(objectId);
      if (!person) throw new StoreError('userNotFound', `No person has the id ${objectId}.`);
      const changed = write({ ...person, ...changes });
      postponeIndexing(context, changed);
      return changed;
    },
    remove(objectId) {
      forgetPersonWords(database, objectId);
      database.run('DELETE FROM people WHERE object_id = ?', objectId.toLowerCase());
    },
    byObjectId,
    find(key) {
      const name = key.includes('|') ? key.slice(key.lastIndexOf('|') + 1) : key;
      const row = database.get(`${columns} WHERE upn = ?`, name) ?? database.get(`${columns} WHERE mail = ? AND mail <> ''`, name);
      return row && personOf(row);
    },
    list({ startsWith, limit = -1, offset = 0 } = {}) {
      if (startsWith === undefined || startsWith === '') return database.all(`${columns} ORDER BY display_name, upn LIMIT ? OFFSET ?`, limit, offset).map(personOf);
      const pattern = `${startsWith.replace(/[\\%_]/g, '\\$&')}%`;
      return database.all(`${columns} WHERE display_name LIKE ?1 ESCAPE '\\' OR mail LIKE ?1 ESCAPE '\\' OR upn LIKE ?1 ESCAPE '\\' OR display_name LIKE '% ' || ?1 ESCAPE '\\'
        ORDER BY display_name, upn LIMIT ?2 OFFSET ?3`, pattern, limit, offset).map(personOf);
    },
    query({ match, where, order, limit, offset }) {
      crawlPeopleDue(context, byObjectId);
      const condition = where === undefined ? { sql: '1', params: [] } : conditionOfPeople(where);
      const from = `FROM ${match === undefined ? 'people' : 'words_people CROSS JOIN people ON people.rowid = words_people.rowid'} WHERE ${match === undefined ? '' : 'words_people MATCH ? AND '}${condition.sql}`;
      const params = [...match === undefined ? [] : [match], ...condition.params];
      const sort = order === undefined && match !== undefined ? 'bm25(words_people, 10.0, 5.0, 5.0, 3.0, 3.0), display_name, upn' : orderOfPeople(order);
      return asked(() => ({
        total: database.number(`SELECT count(*) ${from}`, ...params),
        rows: limit === 0 ? [] : database.all(`${selected}, people.rowid AS doc_id ${from} ORDER BY ${sort} LIMIT ? OFFSET ?`, ...params, limit, offset).map(row => ({ ...personOf(row), docId: Number(row.doc_id) }))
      }), match);
    },
    facets(where, property, limit) {
      crawlPeopleDue(context, byObjectId);
      const condition = conditionOfPeople(where);
      return asked(() => database.all(`SELECT one.value AS value, count(*) AS count FROM people, json_each(people.profile, ?) one WHERE one.value <> '' AND ${condition.sql}
        GROUP BY one.value ORDER BY count DESC, value LIMIT ?`, `$.${safeName(property)}`, ...condition.params, limit).map(row => ({ value: String(row.value), count: Number(row.count) })));
    },
    count: () => database.number('SELECT count(*) FROM people'),
    photo(objectId) {
      const row = database.get('SELECT photo_type, photo FROM people WHERE object_id = ? AND photo IS NOT NULL', objectId.toLowerCase());
      return row && { contentType: String(row.photo_type), bytes: row.photo as Uint8Array };
    },
    setPhoto(objectId, contentType, bytes) {
      database.run('UPDATE people SET photo_type = ?, photo = ? WHERE object_id = ?', contentType, bytes, objectId.toLowerCase());
    }
  };
}

const selected = 'SELECT people.object_id, people.upn, people.mail, people.display_name, people.user_type, people.enabled, people.profile';
const columns = `${selected} FROM people`;

/** What FTS5 cannot read is the query's fault. */
function asked<T>(work: () => T, match?: string): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof StoreError || !/fts5|unterminated|no such column/i.test(String(failure))) throw failure;
    throw new StoreError('invalidQuery', 'The query is malformed.', { match: match ?? '' });
  }
}

function personOf(row: SqlRow): PersonRow {
  return {
    objectId: String(row.object_id), upn: String(row.upn), mail: String(row.mail), displayName: String(row.display_name),
    userType: row.user_type === 'Guest' ? 'Guest' : 'Member', accountEnabled: row.enabled === 1, profile: JSON.parse(String(row.profile)) as PersonRow['profile']
  };
}
