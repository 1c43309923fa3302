import { cleanLine } from '../../core/people';
import type { EvidenceLink, NewRecognition, RecognitionKey } from '../../core/recognition';
import { columns } from './columns';
import { idsOf, recognitionColumns } from './recognitionColumns';
import { linesText, textCell } from './textCells';

/** Columns of one recipient's item, as REST takes them; of a cleaned recognition. */
export function recognitionFields(recognition: Omit<NewRecognition, 'recipients'>, recipientId: number, key: RecognitionKey): Readonly<Record<string, unknown>> {
  return {
    [columns.title]: cleanLine(recognition.reason.slice(0, 120)),
    [idsOf.recipient]: recipientId,
    [recognitionColumns.kind]: recognition.kind,
    [recognitionColumns.reason]: recognition.reason,
    [recognitionColumns.act]: textCell(recognition.act),
    [recognitionColumns.clientKey]: key,
    [recognitionColumns.topics]: linesText(recognition.topics),
    [recognitionColumns.values]: linesText(recognition.values),
    ...(recognition.badge === undefined ? {} : { [recognitionColumns.badge]: recognition.badge }),
    ...(recognition.evidence === undefined ? {} : { [recognitionColumns.evidence]: evidenceText(recognition.evidence) }),
    ...(recognition.nominationId === undefined ? {} : { [recognitionColumns.nomination]: recognition.nominationId })
  };
}

function evidenceText(evidence: EvidenceLink): string {
  if (evidence.kind === 'address') return JSON.stringify({ kind: evidence.kind, url: evidence.url, title: evidence.title });
  const { listId, listTitle, discussionId, replyId } = evidence.place;
  return JSON.stringify({ kind: evidence.kind, title: evidence.title, place: { listId, listTitle, discussionId, replyId } });
}
