/**
 * What recognition costs with few and with very many items: the badges of a real community as awards (see `awardsFolder`).
 *
 * The production data layer asks the local tenant over a real socket. A task that says nothing else begins with what an open
 * page knows already. `to the end` reads everything that the most decorated person was given, page by page, and counts how
 * many came, each once. It reports; it does not judge.
 */
import { allAwards, awardsFolder } from '../support/awardsFolder.ts';
import { productionCode } from './productionCode.ts';
import { clientCode, measureRecognition, recognitionRuns } from './recognitionTasks.ts';
import type { Client, SizeReport } from './recognitionTasks.ts';
import type { Section } from './Section.ts';
import { table } from './table.ts';

const usualSizes = [1000, allAwards];
const columns = ['requests', 'parts', 'rowsRead', 'resourceUnits', 'requestBytes', 'responseBytes', 'milliseconds'] as const;
const ratios = ['responseBytes', 'resourceUnits', 'rowsRead', 'milliseconds'] as const;
const walkColumns = ['given', 'came', 'pages', 'requests', 'rowsRead', 'seconds'] as const;

export const recognition: Section = {
  name: 'recognition',
  async run({ sizes = usualSizes, say }) {
    const client = await productionCode<Client>('recognition', clientCode);
    const reports: SizeReport[] = [];
    for (const size of sizes) {
      const folder = awardsFolder(Math.min(size, allAwards));
      say(`Measuring recognition with ${Math.min(size, allAwards).toLocaleString('en-US')} ${folder.isReal ? 'real' : 'made'} awards …`);
      try {
        reports.push(await measureRecognition(client, folder));
      } finally {
        folder.remove();
      }
    }
    return { json: { recognitionRuns, recognition: reports }, lines: [...taskLines(reports), ...walkLines(reports)] };
  }
};

/** Each figure as a multiple of the smallest list's. */
function taskLines(reports: readonly SizeReport[]): string[] {
  return Object.keys(reports[0]!.costs).flatMap(task => ['', task, ...table(['recognitions', ...columns, 'bytes ×', 'units ×', 'rows ×', 'time ×'], reports.map(({ recognitions, costs }) => [
    recognitions.toLocaleString('en-US'), ...columns.map(column => costs[task]![column]), ...ratios.map(column => times(costs[task]![column], reports[0]!.costs[task]![column]))
  ]))]);
}

function times(figure: number, smallest: number): string {
  return smallest === 0 ? '' : (figure / smallest).toFixed(2);
}

function walkLines(reports: readonly SizeReport[]): string[] {
  return ['', 'record of the most decorated, to the end', ...table(['recognitions', 'badges', 'seed s', ...walkColumns], reports.map(({ recognitions, badges, seedSeconds, toTheEnd }) => [
    recognitions.toLocaleString('en-US'), badges, seedSeconds, ...walkColumns.map(column => toTheEnd[column])
  ]))];
}
