import { checkDescriptions } from './checkDescriptions.ts';
import { exceptionsOfDescriptions } from './exceptions.ts';
import { sharePointSchema } from './readSchema.ts';
import { Report } from './Report.ts';

const schema = sharePointSchema();

test('the descriptions of the tenant name nothing that SharePoint\'s own metadata does not know, each with its type', () => {
  const report = new Report();
  checkDescriptions(schema, report);
  expect(report.problems(exceptionsOfDescriptions)).toEqual([]);
  expect(report.members.size).toBeGreaterThan(500);
  process.stdout.write(`Held against $metadata: ${report.members.size} properties, links and operations of the descriptions.\n`);
});
