/** Everything that stands on the boards of the demo site. */
import type { SeedDiscussion } from './posts.ts';
import { customs } from './customs.ts';
import { finance } from './finance.ts';
import { messyPosts } from './hostile.ts';
import { longThread } from './longThread.ts';
import { production } from './production.ts';
import { tools } from './tools.ts';
import { workplace } from './workplace.ts';

export { aurora, suggestions } from './closedBoards.ts';
export { teamTalk } from './teamTalk.ts';

export const questions: readonly SeedDiscussion[] = [...customs, ...finance, ...tools, ...workplace, ...production, longThread, ...messyPosts];

export const categories: readonly { readonly title: string; readonly description: string }[] = [
  { title: 'Customs and logistics', description: 'Forms, carriers, warehouses, dangerous goods' },
  { title: 'Finance and procurement', description: 'Expenses, invoices, purchase orders, suppliers' },
  { title: 'IT and tools', description: 'Computers and the programs on them' },
  { title: 'People and workplace', description: 'Onboarding, leave, rooms, data protection' },
  { title: 'Production and quality', description: 'Machines, measuring, safety' }
];
