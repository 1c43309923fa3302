/** The site that people see: its pages, and the few calls of the toolbar and of the page editor. */
import path from 'node:path';
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { cookieValue, lookCookie, readChoices } from './choices.ts';
import { pageHeaders } from './csp.ts';
import { messageHtml, pageHtml } from './html.ts';
import { application, manifestsFor, readAppManifests, readRuntime, type Manifest, type Runtime } from './manifests.ts';
import { mountFiles } from './mountFiles.ts';
import { pageContextInfo } from './pageContext.ts';
import { mayEditPages, type FactsSource } from './pageFacts.ts';
import { findPage, navigationWith, type BoardLink, type Page } from './pages.ts';
import { plannedParts } from './plannedParts.ts';
import { parseParts, savedPages } from './savedPages.ts';
import { placementLines, placeSolutions } from './solutions/placeSolutions.ts';
import type { Solution } from './solutions/readSolution.ts';
import { readTeamsView, teamsPage, type TeamsView } from './teamsTabs.ts';
import { isFromHere, keepPerson, personCookie } from './visitor.ts';

export interface PageOptions {
  readonly facts: FactsSource;
  /** Folder of the project: holds `node_modules`, `dist` and `.cache/page`. */
  readonly projectFolder: string;
  /** File for what people change on pages; undefined keeps it in memory. */
  readonly savedPagesFile?: string;
  /** Folder with the built web parts; default `dist` of the project. */
  readonly distFolder?: string;
  /** Packages of other solutions, whose web parts stand beside ours. */
  readonly solutions?: readonly Solution[];
}

export interface MountedPage {
  /** Forgets what people changed on pages: part of a reset. */
  reset(): void;
  /** For the console: which web parts of other solutions are there, and what was left out. */
  readonly solutionLines: readonly string[];
}

const site = 'intranet';
const home = `/sites/${site}/SitePages/Home.aspx`;

/** @throws SolutionError when nothing of a package can be shown */
export function mountPage(app: Hono, options: PageOptions): MountedPage {
  const { facts: source, projectFolder, solutions = [] } = options;
  const dist = options.distFolder ?? path.join(projectFolder, 'dist');
  const saved = savedPages(options.savedPagesFile);
  // Read when the first page is asked for, so that a tenant without visitors starts at once.
  let read: Runtime | undefined;
  const runtime = (): Runtime => (read ??= readRuntime(path.join(projectFolder, 'node_modules/@microsoft')));

  const others = solutions.length === 0 ? undefined : placeSolutions(solutions, runtime().manifests, readAppManifests(dist));

  mountFiles(app, { modules: path.join(projectFolder, 'node_modules'), dist, client: path.join(projectFolder, '.cache/page') }, runtime, solutions);

  app.get('/', c => c.redirect(home));
  app.get(`/sites/${site}`, c => c.redirect(home));
  app.get(`/sites/${site}/SitePages/:file{[^/]+\\.aspx}`, c => {
    const name = c.req.param('file').replace(/\.aspx$/i, '');
    return show(c, boards => findPage(name, boards));
  });
  app.get('/_local/teams', c => {
    const teams = readTeamsView(new URL(c.req.url).searchParams, readAllManifests());
    return show(c, () => teams && teamsPage(teams), teams);
  });

  app.get('/_local/people', c => c.json({ people: source.people(site) }));
  app.post('/_local/person', async c => {
    if (!isFromHere(c)) return c.json({ message: 'The request comes from another origin.' }, 403);
    const { person } = await c.req.json<{ person?: string }>().catch(() => ({ person: undefined }));
    if (!person || !source.facts(site, person)) return c.json({ message: 'There is no such person on this site.' }, 404);
    keepPerson(c, person);
    return c.body(null, 204);
  });
  app.put('/_local/pages/:name', async c => {
    const refused = refusal(c);
    if (refused) return c.json({ message: refused }, 403);
    const page = findPage(c.req.param('name'), source.boards(site, getCookie(c, personCookie) ?? ''));
    if (!page) return c.json({ message: 'There is no such page.' }, 404);
    const parts = parseParts(await c.req.json().catch(() => undefined));
    if (typeof parts === 'string') return c.json({ message: parts }, 400);
    saved.put(page.name, parts);
    return c.body(null, 204);
  });

  return { reset: () => saved.clear(), solutionLines: others ? placementLines(others, runtime().manifests) : [] };

  function readAllManifests(): readonly Manifest[] {
    return [...runtime().manifests, ...readAppManifests(dist), ...others?.manifests ?? []];
  }

  /** Why a person may not save a page; undefined when they may. */
  function refusal(c: Context): string | undefined {
    const upn = getCookie(c, personCookie) ?? '';
    const facts = source.facts(site, upn);
    if (!isFromHere(c)) return 'The request comes from another origin.';
    if (!facts || !mayEditPages(facts)) return 'You may not edit pages of this site.';
    if (!source.digestHolds(site, upn, c.req.header('x-requestdigest') ?? '')) return 'The digest is missing or no longer valid; reload the page.';
    return undefined;
  }

  async function show(c: Context, find: (boards: readonly BoardLink[]) => Page | undefined, teams?: TeamsView): Promise<Response> {
    const url = new URL(c.req.url);
    const wanted = url.searchParams.get('person');
    if (wanted) return changePerson(c, url, wanted);
    const people = source.people(site);
    const kept = getCookie(c, personCookie);
    const facts = [kept, people[0]?.upn].map(upn => (upn ? source.facts(site, upn) : undefined)).find(Boolean);
    if (!facts) return say(c, 503, 'The site is empty', 'It is being filled, or it was started without a seed.');
    const boards = source.boards(site, facts.user.upn);
    const page = find(boards);
    if (!page) return say(c, 404, 'This page is not there', 'It may have been moved, or it is not for you. The home page shows what there is.');
    if (kept !== facts.user.upn) keepPerson(c, facts.user.upn);
    const choices = readChoices(url.searchParams, getCookie(c, lookCookie));
    setCookie(c, lookCookie, cookieValue(choices), { path: '/', sameSite: 'Lax', httpOnly: true });
    const manifests = manifestsFor(readAllManifests(), url.origin, choices.lang);
    const columns = saved.get(page.name)
      ?? plannedParts(page, manifests, address => source.listId(site, facts.user.upn, address));
    const spPageContextInfo = pageContextInfo({ origin: url.origin, path: url.pathname, choices, facts, now: new Date() });
    const html = await pageHtml({
      page, choices, facts, people, navigation: navigationWith(boards), ...(teams ? { teams } : {}),
      state: {
        page: page.name, ...(teams ? { teams: { tab: teams.tab.id, scope: teams.scope } } : {}), choices, upn: facts.user.upn, columns,
        preloaded: { clientSideApplicationId: application.id, customActions: [], buildNumber: 'local', manifests, spPageContextInfo }
      }
    });
    return c.html(html, 200, pageHeaders);
  }

  function changePerson(c: Context, url: URL, upn: string): Response {
    if (source.facts(site, upn)) keepPerson(c, upn);
    url.searchParams.delete('person');
    return c.redirect(url.pathname + url.search);
  }

  async function say(c: Context, status: 404 | 503, title: string, sentence: string): Promise<Response> {
    return c.html(await messageHtml(title, sentence), status, pageHeaders);
  }
}
