/** The pages of the local site: what stands on them before anybody edits them. */

/** Web part data as SPFx serialises it into a page (`IWebPartData`), as far as this page needs it. */
export interface WebPartData {
  /** Component id of the web part. */
  id: string;
  instanceId: string;
  title: string;
  description?: string;
  dataVersion?: string;
  properties: Record<string, unknown>;
  serverProcessedContent?: Record<string, unknown>;
}

/** A web part as a page of this file names it: by alias, bound to a list by its address in the site. */
export interface PlannedPart {
  readonly alias: string;
  /** `Lists/Questions`; its id goes into the property `listId` when the page is shown. */
  readonly list?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Column {
  /** Twelfths of the section's width. */
  readonly span: 12 | 8 | 6 | 4;
  /** Trusted HTML of ours before the web parts. */
  readonly before?: string;
  readonly parts: readonly PlannedPart[];
  readonly after?: string;
}

export interface Section {
  readonly columns: readonly Column[];
  /** Reaches from edge to edge. */
  readonly fullWidth?: boolean;
}

export interface Page {
  readonly name: string;
  readonly title: string;
  /** Sentence under the title. */
  readonly lead?: string;
  /** `home` has a banner, `single` is a single-part app page, without title and sections. */
  readonly layout: 'home' | 'article' | 'single';
  readonly sections: readonly Section[];
}

const board = 'DiscussionBoardWebPart';
export const questions: PlannedPart = { alias: board, list: 'Lists/Questions' };
export const experts: PlannedPart = { alias: 'FindExpertWebPart', properties: { boardPage: 'SitePages/Board.aspx' } };

export const wall: PlannedPart = { alias: 'RecognitionWallWebPart', properties: { boardPage: 'SitePages/Board.aspx' } };
export const record: PlannedPart = { alias: 'MyRecordWebPart' };

const news = `
<h2>News</h2>
<article class="news"><div class="newsPicture harbour" role="presentation"></div><div>
<h3>New customs forms from the first of the month</h3><p>Exports to Switzerland and Norway need the new declaration. The export desk answers what is unclear on the board.</p><p class="meta">Trade compliance · 2 days ago</p></div></article>
<article class="news"><div class="newsPicture plant" role="presentation"></div><div>
<h3>Plant 2 runs on the new line</h3><p>The first full week is over. What we learned, and what we would do again.</p><p class="meta">Operations · 5 days ago</p></div></article>
<article class="news"><div class="newsPicture people" role="presentation"></div><div>
<h3>Welcome, autumn starters</h3><p>Twenty-three colleagues begin this week in nine offices.</p><p class="meta">People and culture · 1 week ago</p></div></article>`;

const links = `
<h2>Quick links</h2>
<ul class="quickLinks"><li><a href="Board.aspx">Questions and answers</a></li><li><a href="TeamTalk.aspx">Team talk</a></li><li><a href="Narrow.aspx">Export desk</a></li><li><a href="Blank.aspx">A page to try things on</a></li></ul>`;

export const pages: readonly Page[] = [
  {
    name: 'Home', title: 'Welcome to Contoso', lead: 'Find what is new, and the colleague who knows.', layout: 'home',
    sections: [
      { columns: [{ span: 4, before: news, parts: [], after: links }, { span: 8, parts: [questions] }] },
      {
        columns: [
          { span: 6, before: '<h2>How we work</h2><p>Ask where others can read along. One good answer spares the next colleague the same search, and the next office the same phone call.</p>', parts: [] },
          { span: 6, before: '<h2>Need a person?</h2><p>Start with the board. When it has to be quick, the service desk is at extension 4400, from seven to seven.</p>', parts: [] }
        ]
      }
    ]
  },
  { name: 'Board', title: 'Ask a colleague', layout: 'article', sections: [{ columns: [{ span: 12, parts: [questions] }] }] },
  { name: 'Experts', title: 'People who know', layout: 'article', sections: [{ columns: [{ span: 12, parts: [experts] }] }] },
  { name: 'Thanks', title: 'Thanks', layout: 'article', sections: [{ columns: [{ span: 8, parts: [wall] }, { span: 4, parts: [record] }] }] },
  { name: 'TeamTalk', title: 'Around the coffee machine', layout: 'article', sections: [{ columns: [{ span: 12, parts: [{ alias: board, list: 'Lists/TeamTalk' }] }] }] },
  {
    name: 'Narrow', title: 'Export desk', layout: 'article',
    sections: [{
      columns: [
        { span: 8, before: '<h2>What we do</h2><p>We get goods over borders: declarations, licences, certificates of origin, and the odd pallet that stands where it should not.</p><p>Most of what people ask us has been asked before. Have a look at the board beside this text; if the answer is not there, ask.</p><h2>Opening hours</h2><p>Monday to Friday, seven to five. On public holidays of the receiving country we answer, but the customs office does not.</p>', parts: [] },
        { span: 4, parts: [questions] }
      ]
    }]
  },
  {
    name: 'Process', title: 'Machine maintenance', layout: 'article',
    sections: [{
      columns: [{
        span: 8,
        before: '<h2>Before you start a press</h2><ol><li>Check that the guard is closed and the light is green.</li><li>Let the oil reach 40 degrees.</li><li>Run three strokes without material.</li></ol><p>Something else happened than what stands here? Ask on the spot.</p>',
        parts: [{ alias: 'AskQuestionWebPart', list: 'Lists/Questions' }]
      }]
    }]
  },
  { name: 'Wide', title: 'Questions from edge to edge', layout: 'article', sections: [{ fullWidth: true, columns: [{ span: 12, parts: [questions] }] }, { fullWidth: true, columns: [{ span: 12, parts: [experts] }] }] },
  { name: 'Blank', title: 'A new page', layout: 'article', sections: [{ columns: [{ span: 12, parts: [] }] }] },
  { name: 'SinglePart', title: 'Questions and answers', layout: 'single', sections: [{ fullWidth: true, columns: [{ span: 12, parts: [questions] }] }] }
];

/** A discussion list of the site that the person may see, and the page that every such list has. */
export interface BoardLink {
  readonly title: string;
  /** Relative to the site: `Lists/Suggestions`. */
  readonly address: string;
}

/** The page of a board that no page above shows: one that was imported, or that people made. */
export function boardPage({ title, address }: BoardLink): Page {
  return { name: lastPart(address), title, layout: 'article', sections: [{ columns: [{ span: 12, parts: [{ alias: board, list: address }] }] }] };
}

export interface NavigationEntry {
  readonly label: string;
  readonly page: string;
}

/** The navigation's way into the simulated Teams, which is no page of the site. */
const teamsEntry = 'Teams';

/** Entries of the site's navigation for a person who sees these boards. */
export function navigationWith(boards: readonly BoardLink[]): readonly NavigationEntry[] {
  const shown = pages.flatMap(page => columnsOf(page).flatMap(column => column.parts.map(part => part.list)));
  return [
    { label: 'Home', page: 'Home' },
    { label: 'Questions and answers', page: 'Board' },
    { label: 'Find an expert', page: 'Experts' },
    { label: 'Thanks', page: 'Thanks' },
    { label: 'Team talk', page: 'TeamTalk' },
    ...boards.filter(each => !shown.includes(each.address)).map(each => ({ label: each.title, page: lastPart(each.address) })),
    { label: 'Export desk', page: 'Narrow' },
    { label: 'Maintenance', page: 'Process' },
    { label: 'Edge to edge', page: 'Wide' },
    { label: 'App page', page: 'SinglePart' },
    { label: 'Teams', page: teamsEntry },
    { label: 'New page', page: 'Blank' }
  ];
}

/** Where a page is, as seen from another page of the site. */
export function addressOf(page: string): string {
  return page === teamsEntry ? '/_local/teams?tab=board' : `${page}.aspx`;
}

/** A page by name, whatever the case; `boards` are those that the person may see. */
export function findPage(name: string, boards: readonly BoardLink[] = []): Page | undefined {
  const isIt = (page: Page): boolean => page.name.toLowerCase() === name.toLowerCase();
  return pages.find(isIt) ?? boards.map(boardPage).find(isIt);
}

/** Columns of a page in reading order; parts that a person has saved are kept by this index. */
export function columnsOf(page: Page): readonly Column[] {
  return page.sections.flatMap(section => section.columns);
}

function lastPart(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
