import { foldText } from './foldText';

/** Topics as stored, one a line: no control characters, no half characters, no blanks around, each once whatever its case. */
export function cleanTopics(typed: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const text of typed.map(cleanLine)) {
    const folded = foldText(text);
    if (text !== '' && !kept.has(folded)) kept.set(folded, text);
  }
  return [...kept.values()];
}

/** One line of text without what SharePoint refuses or nobody sees. */
export function cleanLine(typed: string): string {
  return typed
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
