import type { Board, DiscussionId, Draft } from '../../../core/discussion';
import { useAnnounce } from '../../app/Announcer';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import type { BoardRoute } from '../../app/contract';
import { useQueryClient } from '../../app/query';
import { useOfferUndo } from '../../app/Undo';
import { forgetLists, removeDiscussion } from '../cache';
import { newClientKey } from './useDraft';

/**
 * What follows once a discussion was posted: it is shown, and for some seconds it can be taken back, with its words.
 *
 * @param onClose leaves the form
 * @param form where the words are gone on with after that
 */
export function useDiscussionPosted(board: Board, onClose: () => void, form: BoardRoute): (id: DiscussionId, sent: Draft) => void {
  const { services: { discussions, drafts }, environment: { navigate } } = useApp();
  const strings = useAllStrings();
  const client = useQueryClient();
  const announce = useAnnounce();
  const offerUndo = useOfferUndo();
  return (id, sent) => {
    forgetLists(client);
    announce(strings.ask.posted);
    offerUndo({
      message: strings.ask.posted,
      undo: async () => {
        await discussions.recycle(board, id);
        // The words come back with a key of their own: the old one belongs to the post in the recycle bin.
        await drafts.save({ ...sent, clientKey: newClientKey(), sending: false }).catch(() => undefined);
        removeDiscussion(client, id);
        navigate(form, { replace: true });
      }
    });
    onClose();
    navigate({ topic: id });
  };
}
