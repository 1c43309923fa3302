/**
 * The menu where the person at the page plays the administrator who grants Microsoft Graph permissions, over
 * `/_local/consents`. Web parts ask when they are shown, so that the page is loaded anew.
 */

interface Consents {
  readonly granted: readonly string[];
  readonly known: readonly string[];
}

const address = '/_local/consents';

export function mountGraphMenu(menu: HTMLDetailsElement): void {
  const form = menu.querySelector('form')!;
  const list = menu.querySelector('ul')!;
  const alert = menu.querySelector('[role="alert"]')!;

  // Read each time it opens: a test or another window may have granted something meanwhile.
  menu.addEventListener('toggle', () => {
    if (menu.open) void show(list).catch((error: unknown) => { alert.textContent = `The permissions were not read. ${String(error)}`; });
  });
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', event => {
    if (!menu.contains(event.target as Node)) menu.open = false;
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    void grant(list).then(() => location.reload(), (error: unknown) => { alert.textContent = `Nothing was changed. ${String(error)}`; });
  });
}

async function show(list: HTMLUListElement): Promise<void> {
  const { granted, known } = await (await fetch(address)).json() as Consents;
  list.replaceChildren(...known.map(scope => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.name = scope;
    box.checked = granted.includes(scope);
    const label = document.createElement('label');
    label.append(box, scope);
    const entry = document.createElement('li');
    entry.append(label);
    return entry;
  }));
}

async function grant(list: HTMLUListElement): Promise<void> {
  const granted = [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(box => box.name);
  const answer = await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ granted }) });
  if (!answer.ok) throw new Error((await answer.json() as { error: string }).error);
}
