/** Draws the icons of the Teams app and of the package from one drawing: `node scripts/drawIcons.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launchBrowser } from '../test/support/browser.ts';
import { projectRoot } from './buildIfChanged.ts';

const drawing = '<path d="M10 12h32a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H24l-9 8v-8h-5a4 4 0 0 1-4-4V16a4 4 0 0 1 4-4z"/><path d="M15 21h22M15 28h14"/><path d="M52 24h2a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4h-3v7l-8-7H32a4 4 0 0 1-4-4"/>';
const part = 'd1f5a3c2-8f0e-4f39-9b33-6f2b0a7c5e11';

interface Icon { readonly file: string; readonly size: number; readonly background: string; readonly stroke: string; readonly margin: number }
const icons: readonly Icon[] = [
  { file: `teams/${part}_color.png`, size: 192, background: '#03787c', stroke: '#ffffff', margin: 14 },
  { file: `teams/${part}_outline.png`, size: 32, background: 'none', stroke: '#ffffff', margin: 2 },
  { file: 'sharepoint/images/icon.png', size: 96, background: '#03787c', stroke: '#ffffff', margin: 12 }
];

const browser = await launchBrowser();
try {
  for (const { file, size, background, stroke, margin } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const box = `${-margin} ${-margin} ${64 + 2 * margin} ${64 + 2 * margin}`;
    await page.setContent(`<style>body{margin:0}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}"><rect x="-50" y="-50" width="200" height="200" fill="${background}"/><g fill="none" stroke="${stroke}" stroke-width="${size < 64 ? 4.5 : 3.5}" stroke-linejoin="round" stroke-linecap="round">${drawing}</g></svg>`);
    const picture = await page.screenshot({ omitBackground: true });
    mkdirSync(dirname(join(projectRoot, file)), { recursive: true });
    writeFileSync(join(projectRoot, file), picture);
    await page.close();
  }
} finally {
  await browser.close();
}
