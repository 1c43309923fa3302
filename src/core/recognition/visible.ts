import { samePerson } from '../people';
import type { Recognition, RecipientResponse } from './Recognition';

/** Without what its own recipient hid or declined; anybody else's word about it changes nothing. */
export function visible(recognitions: readonly Recognition[], responses: readonly RecipientResponse[]): readonly Recognition[] {
  return recognitions.filter(one => responseTo(one, responses) === undefined);
}

/** What its own recipient hid or declined. */
export function hiddenFrom(recognitions: readonly Recognition[], responses: readonly RecipientResponse[]): readonly Recognition[] {
  return recognitions.filter(one => responseTo(one, responses) !== undefined);
}

/** The recipient's own answer; of several the one that shows less: declined. */
export function responseTo(recognition: Pick<Recognition, 'id' | 'recipient'>, responses: readonly RecipientResponse[]): RecipientResponse['answer'] | undefined {
  const own = responses.filter(response => response.recognition === recognition.id && samePerson(response.by, recognition.recipient));
  return own.find(response => response.answer === 'declined')?.answer ?? own[0]?.answer;
}
