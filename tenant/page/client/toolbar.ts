/** The choices in the suite bar: each reloads the page with the choice in the address. */
import { mountGraphMenu } from './graphMenu.ts';
import type { PageState } from './spfx.ts';

export function mountToolbar(state: PageState): void {
  document.querySelector('form.tools')?.addEventListener('change', event => {
    const chosen = event.target as HTMLSelectElement;
    if (chosen.name === 'person') void choosePerson(chosen.value);
    else reloadWith(chosen.name, chosen.value);
  });
  document.querySelector('form.tools')?.addEventListener('submit', event => event.preventDefault());
  mountGraphMenu(document.querySelector<HTMLDetailsElement>('.graphMenu')!);
  if (state.choices.width !== 'full') document.documentElement.style.setProperty('--frame-width', `${state.choices.width}px`);
}

/** The cookie is the server's to set, so that no script of a web part can change who is looking. */
async function choosePerson(upn: string): Promise<void> {
  const answer = await fetch('/_local/person', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: upn })
  });
  if (answer.ok) location.reload();
}

export function reloadWith(name: string, value: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, value);
  location.assign(url);
}
