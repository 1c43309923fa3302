import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { conditionOfPeople, orderOfPeople } from './peopleQuery.ts';
import { forgetValues, valuedProperties, ValueWriter } from './peopleValues.ts';
import { addPersonWords, crawlPeopleDue, forgetPersonWords, indexPerson, postponeIndexing, rowIdOf } from './peopleWords.ts';
import { Remembered } from './Remembered.ts';
import { StoreError } from './StoreError.ts';
import type { Directory, PersonRow } from './Store.ts';

/** The organisation's people, apart from any site. */
export function makeDirectory(context: Context): Directory {
  const { database } = context;
  const totals = new Remembered<number>(database);
  const refinements = new Remembered<ReturnType<Directory['facets']>>(database);
  const byObjectId = (objectId: string): PersonRow | undefined => {
    const row = database.get(`${columns} WHERE object_id = ?`, objectId.toLowerCase());
    return row && personOf(row);
  };
  const rewrite = (rowId: number, before: PersonRow, person: PersonRow): void => {
    database.run('UPDATE people SET upn = ?, mail = ?, display_name = ?, user_type = ?, enabled = ?, profile = ? WHERE rowid = ?', ...written(person), rowId);
    forgetValues(database, rowId, before);
    const values = new ValueWriter(database);
    values.add(rowId, person);
    values.flush();
  };
  const addMany = (people: readonly PersonRow[]): void => database.transaction(() => {
    const values = new ValueWriter(database);
    const given = people.map(person => ({ ...person, objectId: person.objectId.toLowerCase() }));
    // One question for all: an upsert would search its index twice for each.
    const known = new Set(database.all('SELECT object_id FROM people WHERE object_id IN (SELECT value FROM json_each(?))', JSON.stringify(given.map(person => person.objectId))).map(row => String(row.object_id)));
    for (const person of given) {
      if (known.has(person.objectId)) {
        values.flush();
        rewrite(rowIdOf(database, person.objectId) ?? 0, byObjectId(person.objectId) ?? person, person);
        indexPerson(database, person);
      } else {
        const { lastId } = database.run('INSERT INTO people (upn, mail, display_name, user_type, enabled, profile, object_id) VALUES (?, ?, ?, ?, ?, ?, ?)', ...written(person), person.objectId);
        values.add(lastId, person);
        addPersonWords(database, lastId, person);
        known.add(person.objectId);
      }
    }
    values.flush();
  });

  return {
    add(person) {
      addMany([person]);
      return { ...person, objectId: person.objectId.toLowerCase() };
    },
    addMany,
    update(objectId, changes) {
      const person = byObjectId(objectId);
      const rowId = rowIdOf(database, objectId);
      if (!person || rowId === undefined) throw new StoreError('userNotFound', `No person has the id ${objectId}.`);
      const changed = { ...person, ...changes };
      database.transaction(() => {
        rewrite(rowId, person, changed);
        postponeIndexing(context, changed);
      });
      return changed;
    },
    remove(objectId) {
      const person = byObjectId(objectId);
      const rowId = rowIdOf(database, objectId);
      if (!person || rowId === undefined) return;
      database.transaction(() => {
        forgetPersonWords(database, objectId);
        forgetValues(database, rowId, person);
        database.run('DELETE FROM people WHERE rowid = ?', rowId);
      });
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
      const sort = order === undefined && match !== undefined ? 'bm25(words_people, 10.0, 5.0, 5.0, 3.0, 3.0), display_name, people.upn' : orderOfPeople(order);
      return asked(() => {
        const total = totals.answer([from, params], () => database.number(`SELECT count(*) ${from}`, ...params));
        // Numbers first: profiles are read for the rows of the page only.
        const page = limit === 0 ? [] : database.all(`SELECT people.rowid AS id ${from} ORDER BY ${sort} LIMIT ? OFFSET ?`, ...params, limit, offset);
        const rows = page.flatMap(({ id }) => {
          const row = database.get(`${columns} WHERE rowid = ?`, Number(id));
          return row ? [{ ...personOf(row), docId: Number(id) }] : [];
        });
        return { total, rows };
      }, match);
    },
    facets(where, property, limit) {
      if (!valuedProperties.has(property)) throw new StoreError('invalidQuery', `People are not counted by '${property}'.`);
      crawlPeopleDue(context, byObjectId);
      const { sql, params } = conditionOfPeople(where);
      const hits = `SELECT people.rowid AS id FROM people WHERE ${sql}`;
      return asked(() => refinements.answer([hits, params, property, limit], () => {
        const total = totals.answer([hits, params], () => database.number(`SELECT count(*) FROM (${hits})`, ...params));
        // Of few people the profiles are read; of many the lists of those who have a value, in their order (+ keeps SQLite from seeking each person in each list).
        const isFew = total * 5 < database.number('SELECT count(*) FROM people');
        const counts = isFew
          ? `SELECT one.value, count(*) AS count FROM people, json_each(people.profile, '$.${property}') one WHERE ${sql} AND one.value <> '' GROUP BY one.value`
          : `SELECT v.value, count(*) AS count FROM people_values v CROSS JOIN people_valued d ON d.value_id = v.id WHERE +d.person IN (${hits}) AND v.property = '${property}' GROUP BY v.id`;
        return database.all(`${counts} ORDER BY count DESC, value LIMIT ?`, ...params, limit)
          .map(row => ({ value: String(row.value), count: Number(row.count) }));
      }));
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

const columns = 'SELECT object_id, upn, mail, display_name, user_type, enabled, profile FROM people';

/** What FTS5 cannot read is the query's fault. */
function asked<T>(work: () => T, match?: string): T {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof StoreError || !/fts5|unterminated|no such column/i.test(String(failure))) throw failure;
    throw new StoreError('invalidQuery', 'The query is malformed.', { match: match ?? '' });
  }
}

/** The values of a row but for the object id. */
function written({ upn, mail, displayName, userType, accountEnabled, profile }: PersonRow): [string, string, string, string, number, string] {
  return [upn, mail, displayName, userType, accountEnabled ? 1 : 0, JSON.stringify(profile)];
}

function personOf(row: SqlRow): PersonRow {
  return {
    objectId: String(row.object_id), upn: String(row.upn), mail: String(row.mail), displayName: String(row.display_name),
    userType: row.user_type === 'Guest' ? 'Guest' : 'Member', accountEnabled: row.enabled === 1, profile: JSON.parse(String(row.profile)) as PersonRow['profile']
  };
}
