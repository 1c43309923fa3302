import type { ThanksInvitations } from '../ui/recognition/thanksGate';

/** Invitations remembered; the oldest is forgotten first. */
const most = 200;

/** For which posts somebody was invited to say thanks and is not asked again, in this browser, for one person of one site. */
export function thanksInvitations(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, webUrl: string, person: string): ThanksInvitations {
  const key = `knowhow.thanks-asked|${webUrl}|${person}`.toLowerCase();
  const closed = (): readonly string[] => {
    try {
      const kept = JSON.parse(storage?.getItem(key) ?? '[]') as unknown;
      return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
    } catch {
      return [];
    }
  };
  return {
    isDue: occasion => closed().indexOf(occasion) < 0,
    close(occasion) {
      try {
        storage?.setItem(key, JSON.stringify([...closed().filter(one => one !== occasion), occasion].slice(-most)));
      } catch {
        // Storage full or blocked: the screen has put it away, the next page may ask once more.
      }
    }
  };
}
