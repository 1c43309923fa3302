/** The table of recorded answers: which the tenant gives alike, which otherwise on purpose, which it does not give. */
import type { Case } from './Case';
import type { Recording } from './recordings';

export function coverageTable(recordings: readonly Recording[], cases: readonly Case[]): string {
  const byFile = new Map(cases.map(each => [each.file, each]));
  const rows = recordings.map(({ file, call, status }) => {
    const known = byFile.get(file);
    const verdict = known === undefined ? 'not covered' : known.differs === undefined ? 'alike' : 'differs';
    const note = known?.differs ?? (known?.leavesOut === undefined ? '' : `without: ${known.leavesOut.reason}`);
    return { area: file.split('/')[0]!, verdict, line: `| \`${file.replace('.json', '')}\` | ${status} | \`${call.replaceAll('|', '\\|')}\` | ${verdict} | ${note} |` };
  });
  const areas = [...new Set(rows.map(row => row.area))];
  const count = (area: string, verdict: string): number => rows.filter(row => row.area === area && row.verdict === verdict).length;
  return [
    '# The local tenant against recorded answers',
    '',
    'Written by the suite `test/conformance` (`KNOWHOW_WRITE_COVERAGE=1`), which asks the tenant for each of these and compares status,',
    'headers, keys, their order and JSON types; never values. The recordings come from [pnp/pnpcore](https://github.com/pnp/pnpcore) and stay outside this repository.',
    '',
    '| area | alike | differs on purpose | not covered |',
    '|---|---|---|---|',
    ...areas.map(area => `| ${area} | ${count(area, 'alike')} | ${count(area, 'differs')} | ${count(area, 'not covered')} |`),
    '',
    '| recording | status | call | tenant | why, or without what |',
    '|---|---|---|---|---|',
    ...rows.map(row => row.line),
    ''
  ].join('\n');
}
