import type { Context } from './Context.ts';
import type { SqlRow } from './Database.ts';
import { StoreError } from './StoreError.ts';
import type { Directory, PersonRow } from './Store.ts';

/** The organisation's people, apart from any site. */
export function makeDirectory({ database }: Context): Directory {
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
    add: write,
    update(objectId, changes) {
      const person = byObjectId(objectId);
      if (!person) throw new StoreError('userNotFound', `No person has the id ${objectId}.`);
      return write({ ...person, ...changes });
    },
    remove(objectId) {
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

function personOf(row: SqlRow): PersonRow {
  return {
    objectId: String(row.object_id), upn: String(row.upn), mail: String(row.mail), displayName: String(row.display_name),
    userType: row.user_type === 'Guest' ? 'Guest' : 'Member', accountEnabled: row.enabled === 1, profile: JSON.parse(String(row.profile)) as PersonRow['profile']
  };
}
