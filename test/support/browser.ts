/**
 * Starts a browser for journeys, benches and screenshots.
 *
 * Order: `CHROME_PATH`; on Linux the browser inside the npm package @sparticuz/chromium, with the system libraries and
 * fonts that come with it, so that a machine without any of them will do; elsewhere the Chrome or Edge that is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';

const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const cacheFolder = join(projectFolder, 'node_modules/.cache/knowhow-browser');

/** Nothing that calls home, nothing that asks, no graphics card. `--no-sandbox` because tests run as root in containers. */
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--no-default-browser-check', '--no-pings',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability',
  '--disable-default-apps', '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--font-render-hinting=none', '--hide-scrollbars'
];

/** A browser with a fresh profile, which goes when it is closed. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const found = findBrowser();
  return chromium.launch({
    ...options,
    ...found,
    headless: true,
    args: [...flags, ...(options.args ?? [])],
    env: { ...process.env as Record<string, string>, ...found.env }
  });
}

type Found = Pick<LaunchOptions, 'executablePath' | 'channel'> & { readonly env?: Record<string, string> };

function findBrowser(): Found {
  if (process.env.CHROME_PATH) {
    if (!existsSync(process.env.CHROME_PATH)) throw new Error(`CHROME_PATH names no file: ${process.env.CHROME_PATH}`);
    return { executablePath: process.env.CHROME_PATH };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedBrowser();
  return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' };
}

/** Unpacks the browser once per installed version: about ten seconds and 330 MB. */
function unpackedBrowser(): Found {
  const packageFolder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder, version);
  if (!existsSync(folder)) unpack(join(packageFolder, 'bin'), folder);
  const inherited = process.env.LD_LIBRARY_PATH;
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), ...(inherited ? [inherited] : [])].join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf')
    }
  };
}

/** The package unpacks into the folder for temporary files: it is given one of its own, which then moves to its place in one step. */
function unpack(archives: string, folder: string): void {
  const scratch = `${folder}.${process.pid}`;
  mkdirSync(scratch, { recursive: true });
  const code = `import { inflate } from '@sparticuz/chromium'; for (const each of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) await inflate(${JSON.stringify(archives)} + '/' + each);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: projectFolder, encoding: 'utf8', env: { ...process.env, TMPDIR: scratch, NODE_OPTIONS: '' }
  });
  if (status !== 0) throw new Error(`The browser could not be unpacked:\n${stderr}`);
  writeFileSync(join(scratch, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(scratch, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Its own fonts, then those of the machine where there are any. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fontcache')}</cachedir>
  <alias><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
