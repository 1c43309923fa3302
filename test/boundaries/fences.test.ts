/**
 * The three fences of the dependency rule, proven by planting one breach of each kind in a toy tree that uses
 * the project's own configuration: a fence that lets its breach pass fails here.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
let tree: string;

function plant(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
}

function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(bin(command), args, { cwd: tree, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'knowhow-fences-'));
  for (const file of ['.eslintrc.js', 'tsconfig.json', 'tsconfig.lint.json', 'package.json', 'config', 'src/core/tsconfig.json']) {
    cpSync(join(root, file), join(tree, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  plant({
    'src/core/shared/index.ts': 'export const one: number = 1;\n',
    'src/core/discussion/index.ts': "import { one } from '../shared';\n\nexport const two: number = one + 1;\n",
    'src/data/sharepoint/Rows.ts': "import { two } from '../../core/discussion';\n\nexport const three: number = two + 1;\n",
    'src/ui/parts/Part.ts': "import { two } from '../../core/discussion';\n\nexport const four: number = two * 2;\n",
    'src/host/Host.ts': "import { three } from '../data/sharepoint/Rows';\nimport { four } from '../ui/parts/Part';\n\nexport const seven: number = three + four;\n",
    'tenant/Tenant.ts': 'export const tenant: number = 1;\n'
  });
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

const lint = (): { status: number | null; output: string } => run('eslint', '--ext', '.ts,.tsx', '--max-warnings', '0', 'src');
const types = (): { status: number | null; output: string } => run('tsc', '-p', 'src/core');
const graph = (): { status: number | null; output: string } => run('depcruise', 'src', 'tenant', '--config', 'config/dependencyRules.cjs');

test('a tree that keeps the rule passes all three fences', () => {
  expect(types()).toMatchObject({ status: 0 });
  expect(lint()).toEqual({ status: 0, output: '' });
  expect(graph()).toMatchObject({ status: 0 });
});

test('core cannot name the browser: its types have no window', () => {
  plant({ 'src/core/shared/index.ts': 'export const one: number = window.innerWidth;\n' });
  const { status, output } = types();
  expect(status).not.toBe(0);
  expect(output).toContain("Cannot find name 'window'");
});

interface Breach { readonly what: string; readonly file: string; readonly text: string; readonly remedy?: string }
const breaches: readonly Breach[] = [
  { what: 'core asking data', file: 'src/core/discussion/AsksData.ts', text: "import { three } from '../../data/sharepoint/Rows';\n\nexport const breach: number = three;\n", remedy: 'Declare a port in core' },
  { what: 'ui asking data', file: 'src/ui/parts/AsksData.ts', text: "import { three } from '../../data/sharepoint/Rows';\n\nexport const breach: number = three;\n", remedy: 'data and ui never meet: ask for what you need' },
  { what: 'data asking ui', file: 'src/data/sharepoint/AsksUi.ts', text: "import { four } from '../../ui/parts/Part';\n\nexport const breach: number = four;\n", remedy: 'data and ui never meet: both know core' },
  { what: 'PnPjs outside data', file: 'src/ui/parts/AsksPnp.ts', text: "import '@pnp/sp/webs';\n\nexport const breach: number = 4;\n", remedy: '@pnp/* only in src/data' },
  { what: 'SPFx outside host and webparts', file: 'src/ui/parts/AsksSpfx.ts', text: "import { Guid } from '@microsoft/sp-core-library';\n\nexport const breach: string = Guid.empty.toString();\n", remedy: '@microsoft/sp-* only' },
  { what: 'a feature of core not entered by its index', file: 'src/ui/parts/AsksInside.ts', text: "import { secret } from '../../core/shared/Secret';\n\nexport const breach: number = secret;\n", remedy: 'by its index' },
  { what: 'HTML outside SafeHtml', file: 'src/ui/parts/AsksDompurify.ts', text: "import * as DOMPurify from 'dompurify';\n\nexport const breach: string = DOMPurify.version;\n", remedy: 'SafeHtml' },
  { what: 'the product asking the tenant', file: 'src/host/AsksTenant.ts', text: "import { tenant } from '../../tenant/Tenant';\n\nexport const breach: number = tenant;\n" }
];

describe('with one breach of each kind planted', () => {
  const all = (): void => plant({
    'src/core/shared/Secret.ts': 'export const secret: number = 1;\n',
    ...Object.fromEntries(breaches.map(({ file, text }) => [file, text]))
  });

  test('lint stops each of them where it stands and says what to do instead', () => {
    all();
    const { status, output } = lint();
    expect(status).not.toBe(0);
    const told = output.split(/\n(?=\S)/);
    for (const { file, remedy } of breaches.filter(breach => breach.remedy !== undefined)) {
      expect(told.find(lines => lines.includes(file))).toContain(remedy);
    }
  });

  test('the dependency graph stops each of them', () => {
    all();
    const { status, output } = graph();
    expect(status).not.toBe(0);
    for (const { file } of breaches) expect(output).toContain(`: ${file} →`);
  });
});

test('the dependency graph stops a cycle and a tenant that asks the product', () => {
  plant({
    'src/ui/parts/Part.ts': "import { other } from './Other';\n\nexport const four: number = other;\n",
    'src/ui/parts/Other.ts': "import { four } from './Part';\n\nexport const other: number = four;\n",
    'tenant/Tenant.ts': "import { two } from '../src/core/discussion/index';\n\nexport const tenant: number = two;\n"
  });
  const { output } = graph();
  expect(output).toContain('no-cycles');
  expect(output).toContain('tenant-knows-no-product');
});
