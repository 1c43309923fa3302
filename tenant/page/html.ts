/** The HTML of a page: what SharePoint draws around web parts, and an empty box for each web part. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { isRightToLeft, languages, sections, themes, widths, type Choices, type TeamsScope } from './choices.ts';
import { addresses } from './manifests.ts';
import { mayEditPages, type PageFacts, type PersonChoice } from './pageFacts.ts';
import { addressOf, type Column, type NavigationEntry, type Page, type Section } from './pages.ts';
import { teamsAddress, type TeamsView } from './teamsTabs.ts';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageView {
  readonly page: Page;
  readonly choices: Choices;
  readonly facts: PageFacts;
  readonly people: readonly PersonChoice[];
  readonly navigation: readonly NavigationEntry[];
  /** Where the page stands in Teams; missing on a page of the site. */
  readonly teams?: TeamsView;
  /** What `client/early.ts` reads; written as data, never as script. */
  readonly state: unknown;
}

const labels: Readonly<Record<string, string>> = {
  light: 'Light', dark: 'Dark', contrast: 'High contrast',
  none: 'No background', neutral: 'Neutral', soft: 'Soft', strong: 'Strong',
  'en-US': 'English', 'de-DE': 'Deutsch', 'ar-SA': 'العربية',
  full: 'Full width', 1024: '1024 px', 640: '640 px', 480: '480 px', 320: '320 px'
};

/** A whole page. */
export async function pageHtml(view: PageView): Promise<string> {
  const { page, teams, choices, facts } = view;
  const direction = isRightToLeft(choices.lang) ? 'rtl' : 'ltr';
  const whole = await html`<!doctype html>
<html lang="${choices.lang}" dir="${direction}" data-theme="${choices.theme}" data-host="${teams ? 'teams' : 'sharepoint'}" data-layout="${page.layout}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - ${facts.web.title}</title>
<link rel="icon" href="${addresses.client}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${addresses.client}page.css">
<script type="application/json" id="pageState">${raw(dataInScript(view.state))}</script>
<script defer src="${addresses.client}early.js"></script>
<script defer src="${addresses.client}require.js"></script>
<script defer src="${addresses.spfx}sp-application-base/sp-default-assembly_en-us.js"></script>
<script defer src="${addresses.client}boot.js"></script>
</head>
<body>
<header>${suiteBar(view)}${!teams && page.layout !== 'single' ? siteHeader(view) : ''}${teams ? teamsHead(teams) : ''}</header>
${teams ? teamsBody(view, teams) : siteBody(view)}
<div id="spPropertyPaneContainer" class="spPropertyPaneContainer"></div>
</body>
</html>`;
  return whole.toString();
}

/** JSON that cannot end the script element it stands in. */
function dataInScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}

function suiteBar({ choices, facts, people, teams, page }: PageView): Markup {
  const chosen = people.some(person => person.upn === facts.user.upn);
  return html`<div class="suiteBar">
<span class="waffle" aria-hidden="true"></span><a class="suiteName" href="/">${teams ? 'Microsoft Teams (simulated)' : 'Contoso'}</a>
<form class="tools" aria-label="Local page">
<label><span>Person</span><select name="person">${chosen ? '' : html`<option value="${facts.user.upn}" selected>${facts.user.name}</option>`}${people.map(person => html`<option value="${person.upn}" ${person.upn === facts.user.upn ? raw('selected') : ''}>${person.name} · ${person.role}</option>`)}</select></label>
${select('theme', 'Theme', themes, choices.theme)}
${select('section', 'Section background', sections, choices.section)}
${select('lang', 'Language', languages, choices.lang)}
${select('width', 'Width', widths, choices.width)}
</form>
<details class="graphMenu"><summary>Graph</summary><form aria-label="Microsoft Graph permissions"><p>What an administrator has granted to the web parts of this tenant.</p><ul></ul><p role="alert"></p><button type="submit">Apply and reload</button></form></details>
<button type="button" id="editPage" class="editPage" ${teams || page.layout === 'single' || !mayEditPages(facts) ? raw('hidden') : ''}>Edit</button>
<span class="me" title="${facts.user.name}">${initials(facts.user.name)}</span>
</div>`;
}

function select(name: string, label: string, values: readonly string[], chosen: string): Markup {
  return html`<label><span>${label}</span><select name="${name}">${values.map(value => html`<option value="${value}" ${value === chosen ? raw('selected') : ''}>${labels[value]}</option>`)}</select></label>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words[words.length - 1] : ''].map(word => word?.charAt(0) ?? '').join('').toUpperCase();
}

function siteHeader({ page, facts, navigation }: PageView): Markup {
  return html`<div class="siteHeader"><a class="siteLogo" href="Home.aspx" aria-hidden="true" tabindex="-1">${initials(facts.web.title)}</a>
<div><a class="siteTitle" href="Home.aspx">${facts.web.title}</a>
<nav aria-label="Site"><ul>${navigation.map(entry => html`<li><a href="${addressOf(entry.page)}" ${entry.page === page.name ? raw('aria-current="page"') : ''}>${entry.label}</a></li>`)}</ul></nav></div></div>`;
}

function siteBody(view: PageView): Markup {
  const { page } = view;
  return html`<main id="content" class="canvas">
${page.layout === 'home' ? html`<div class="banner"><div><h1>${page.title}</h1><p>${page.lead}</p></div></div>` : ''}
${page.layout === 'article' ? html`<div class="pageTitle"><h1>${page.title}</h1></div>` : ''}
${page.layout === 'single' ? html`<h1 class="unseen">${page.title}</h1>` : ''}
${canvas(view)}
</main>`;
}

/**
 * The line on top: a channel's tabs, or those of a personal app. In Teams it lies outside the frame of the web part, whose
 * way with links must not reach it: therefore the targets.
 */
function teamsHead({ scope, tab, tabs }: TeamsView): Markup {
  const [mark, name, fixed] = scope === 'team' ? ['EX', 'Export desk', ['Posts', 'Files']] as const : ['KH', 'Knowhow', []] as const;
  return html`<div class="teamsHead"><span class="siteLogo" aria-hidden="true">${mark}</span><strong>${name}</strong>
<nav aria-label="Tabs"><ul>${fixed.map(each => html`<li><span>${each}</span></li>`)}${tabs.map(({ id, title }) => html`<li><a href="${teamsAddress(scope, id)}" target="_self" ${id === tab.id ? raw('aria-current="page"') : ''}>${title}</a></li>`)}</ul></nav></div>`;
}

function teamsBody({ page, ...view }: PageView, { scope, tab }: TeamsView): Markup {
  const rail = ['Activity', 'Chat', 'Teams', 'Calendar', 'Calls', 'Files', 'Knowhow'];
  const ways: Readonly<Record<string, TeamsScope>> = { Teams: 'team', Knowhow: 'personal' };
  const entry = (name: string): Markup => {
    const to = ways[name];
    const glyph = html`<span class="teamsGlyph" aria-hidden="true"></span>${name}`;
    return html`<li ${to === scope ? raw('aria-current="true"') : ''}>${to ? html`<a href="${teamsAddress(to, tab.id)}" target="_self">${glyph}</a>` : html`<span>${glyph}</span>`}</li>`;
  };
  return html`<div class="teams"><nav class="teamsRail" aria-label="Teams (simulated)"><ul>${rail.map(entry)}</ul></nav>
<main id="content" class="canvas teamsMain"><h1 class="unseen">${page.title}</h1>${canvas({ page, ...view })}</main></div>`;
}

function canvas({ page, choices }: PageView): Markup {
  let index = 0;
  const column = (each: Column): Markup => {
    const number = index++;
    return html`<div class="column" data-span="${each.span}" data-column="${number}">${text(each.before)}<div class="parts"></div>${text(each.after)}</div>`;
  };
  const section = (each: Section): Markup => {
    const holdsParts = page.name === 'Blank' || each.columns.some(one => one.parts.length > 0);
    return html`<section class="zone" data-background="${holdsParts ? choices.section : 'none'}" data-full="${each.fullWidth ? 'yes' : 'no'}"><div class="columns">${each.columns.map(column)}</div></section>`;
  };
  return html`<div class="frame" data-width="${choices.width}">${page.sections.map(section)}</div>`;
}

function text(trusted: string | undefined): Markup | string {
  return trusted ? html`<div class="text">${raw(trusted)}</div>` : '';
}

/** A page that has nothing but a title and a sentence. */
export async function messageHtml(title: string, sentence: string): Promise<string> {
  const whole = await html`<!doctype html>
<html lang="en" data-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="${addresses.client}page.css"></head>
<body><header><div class="suiteBar"><a class="suiteName" href="/">Contoso</a></div></header><main class="message"><h1>${title}</h1><p>${sentence}</p></main></body></html>`;
  return whole.toString();
}
