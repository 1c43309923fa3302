/** What a person without a mouse, without good sight or with a small screen meets. */
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The element with the focus: its name, and whether a ring or another sign is drawn around it. */
export interface Focused { readonly name: string; readonly role: string; readonly isVisible: boolean }

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const shadowed = style.boxShadow !== 'none';
    // The button within a date or time is the browser's, and so is the ring around it, which no script sees.
    const isOfBrowser = element.matches('input[type=date], input[type=time]');
    const box = element.getBoundingClientRect();
    return {
      name: (element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '').trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      isVisible: (outlined || shadowed || isOfBrowser) && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight
    };
  });
}

/** Presses Tab until the focus is where a person wants to go, and insists that it can be seen all the way. */
export async function tabTo(page: Page, name: RegExp | string, { most = 60, key = 'Tab' } = {}): Promise<Focused> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now.role !== 'body') expect(now).toMatchObject({ isVisible: true });
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return now;
  }
  throw new Error(`${String(name)} is not reached within ${most} presses of ${key}.`);
}

/**
 * Violations of WCAG 2.2 A and AA and of best practice inside the web parts, as short lines.
 * @param where of something that stands beside them: a panel
 */
export async function violations(page: Page, where = '.webPart'): Promise<readonly string[]> {
  // Evaluated and not added as a script, which the policy of the page would refuse.
  await page.evaluate(axe.source);
  const results = await page.evaluate(of => (window as unknown as { axe: { run(where: object): Promise<AxeResults> } }).axe.run({ include: [[of]] }), where);
  // Nothing found must not mean that nothing was looked at.
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}

/**
 * What stands over the edge, and how far it can be scrolled sideways.
 * @param edge the web part; of the screen where icons stand out of it so that texts are in line
 */
export function beyond(page: Page, edge: 'part' | 'screen' = 'part'): Promise<readonly string[]> {
  return page.evaluate(of => {
    const part = document.querySelector<HTMLElement>('.webPart')!;
    const { left, right } = (of === 'part' ? part : document.documentElement).getBoundingClientRect();
    const over = [...part.querySelectorAll<HTMLElement>('a, button, input, select, p, h2, h3, img, li')].filter(element => {
      const box = element.getBoundingClientRect();
      return element.checkVisibility() && box.width > 1 && (box.right > right + 1 || box.left < left - 1);
    });
    const root = document.documentElement;
    const scrolling = [part, root].filter(element => element.scrollWidth > element.clientWidth);
    return [...scrolling.map(element => `${element.className} scrolls ${element.scrollWidth - element.clientWidth}`), ...over.map(element => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ''}`)];
  }, edge);
}
