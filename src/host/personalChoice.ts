import type { TeamsSdk } from './hostContext';

/** Which board a person chose in the personal app of Teams, which has no property pane: kept in this browser. */
export interface PersonalChoice {
  listId(): string | undefined;
  choose(listId: string): void;
}

/** Undefined outside the personal app: there the page or tab keeps the choice for everybody. */
export async function personalChoice(teams: TeamsSdk | undefined, person: string, storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): Promise<PersonalChoice | undefined> {
  if (!teams) return undefined;
  const { channel, chat, team } = await teams.teamsJs.app.getContext();
  if (channel !== undefined || chat !== undefined || team !== undefined) return undefined;
  const key = `knowhow.personal-board.${person.toLowerCase()}`;
  let chosen = /^[0-9a-f-]{36}$/.exec(storage?.getItem(key) ?? '')?.[0];
  return {
    listId: () => chosen,
    choose(listId) {
      chosen = listId;
      try {
        storage?.setItem(key, listId);
      } catch {
        // Storage is full or blocked: the choice lasts as long as the app is open.
      }
    }
  };
}
