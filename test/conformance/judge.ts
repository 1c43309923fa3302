/** Holds an answer against its recording. */
import { readBatchText, type BatchText } from './batchText';
import type { Case } from './Case';
import { compareShapes, type Difference } from './compareShapes';
import type { Recording } from './recordings';
import type { Actual } from './world';

/**
 * Keys that SharePoint has added since some of the recordings were made ("Shapes that grew" of their README), besides
 * the column that every list got in 2023. The tenant serves the later shape.
 */
const grown = new RegExp([
  'SensitivityLabelToEncryptOnDownloadForLibrary', 'ExistsAllowThrowForPolicyFailures', 'ExistsWithException', 'OData__ColorTag',
  '(New|Edit|Display)Form(ClientSideComponentId|ClientSideComponentProperties|Target)', 'AutofillInfo', 'IsEduClass(ProvisionChecked|ProvisionPending)?'
].map(name => `\\.${name}$`).join('|'));

export function judge(recording: Recording, actual: Actual, { mayAdd, leavesOut }: Pick<Case, 'mayAdd' | 'leavesOut'>): Difference[] {
  return differences(recording, actual).filter(({ kind, path }) =>
    !(kind === 'extra' && (grown.test(path) || mayAdd?.test(path) === true)) &&
    !((kind === 'missing' || kind === 'order') && leavesOut?.paths.test(path) === true));
}

function differences(recording: Recording, actual: Actual): Difference[] {
  const found: Difference[] = [];
  if (recording.status !== actual.status) {
    found.push({ kind: 'status', path: '', detail: `${recording.status} is recorded, ${actual.status} answered: ${JSON.stringify(actual.body).slice(0, 300)}` });
  }
  for (const name of Object.keys(recording.headers ?? {})) {
    if (!actual.headers.has(name)) {
      found.push({ kind: 'header', path: name, detail: 'recorded, not answered' });
    }
  }
  if (recording.file.startsWith('sp-batch-raw/')) {
    return [...found, ...compareBatches(readBatchText(String(recording.body)), readBatchText(String(actual.body)))];
  }
  const isEmpty = (body: unknown): boolean => body === '' || body === null;
  if (isEmpty(recording.body) !== isEmpty(actual.body)) {
    return [...found, { kind: 'type', path: '$', detail: isEmpty(recording.body) ? 'an empty body is recorded' : 'the body is empty' }];
  }
  found.push(...compareShapes(recording.body, actual.body));
  if (recording.status >= 400 && found.length === 0) {
    found.push(...compareErrors(recording.body, actual.body));
  }
  return found;
}

/** Of an error the code is no value of the tenant but the service's own. */
function compareErrors(recorded: unknown, actual: unknown): Difference[] {
  const code = (body: unknown): unknown => (body as { 'odata.error'?: { code?: string } })['odata.error']?.code;
  return code(recorded) === code(actual) ? [] : [{ kind: 'type', path: '$.odata.error.code', detail: `${String(code(recorded))} is recorded, ${String(code(actual))} answered` }];
}

function compareBatches(recorded: BatchText, actual: BatchText): Difference[] {
  const found: Difference[] = [];
  const same = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) {
      found.push({ kind: 'bytes', path: what, detail: `${JSON.stringify(a)} is recorded, ${JSON.stringify(b)} answered` });
    }
  };
  same('line ends', recorded.lineEnds, actual.lineEnds);
  same('closing boundary', recorded.isClosed, actual.isClosed);
  same('boundary', recorded.boundary.replace(/[0-9a-f-]{36}$/, ''), actual.boundary.replace(/[0-9a-f-]{36}$/, ''));
  same('number of parts', recorded.parts.length, actual.parts.length);
  for (const [index, part] of recorded.parts.entries()) {
    const other = actual.parts[index];
    if (other !== undefined) {
      same(`headers of part ${index}`, part.partHeaders, other.partHeaders);
      same(`status of part ${index}`, part.statusLine, other.statusLine);
      same(`answer headers of part ${index}`, withoutValues(part.headers), withoutValues(other.headers));
      found.push(...compareShapes(part.body, other.body, `$.parts[${index}]`));
    }
  }
  return found;
}

/** The content type counts whole; of other headers only the name. */
function withoutValues(headers: readonly string[]): string[] {
  return headers.map(header => (/^content-type:/i.test(header) ? header : header.replace(/:.*/, ':')));
}
