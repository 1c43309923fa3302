import { BoardWebPart } from '../../host/BoardWebPart';

/** The whole board: list, search, threads, asking. */
export default class DiscussionBoardWebPart extends BoardWebPart {
  protected readonly presentation = 'board';
}
