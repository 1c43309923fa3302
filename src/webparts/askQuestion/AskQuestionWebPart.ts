import { BoardWebPart } from '../../host/BoardWebPart';

/** Only the box to ask in, for pages where the work is done. */
export default class AskQuestionWebPart extends BoardWebPart {
  protected readonly presentation = 'ask';
}
