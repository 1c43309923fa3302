import { Client } from '@microsoft/microsoft-graph-client';
import type { Context } from '@microsoft/microsoft-graph-client';
import { GraphDirectory, openGates } from '../../src/data/graph/GraphDirectory';
import type { GraphDirectoryOptions } from '../../src/data/graph/GraphDirectory';
import { GraphPeople } from '../../src/data/graph/GraphPeople';
import type { GraphPeopleOptions } from '../../src/data/graph/GraphPeople';
import type { GraphHost } from '../../src/data/graph/graphAccess';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

const graph = 'https://graph.microsoft.com';

/** A page with the local tenant behind Graph's address, as SPFx gives it: Microsoft's own client, and tokens. */
export interface GraphPage {
  readonly target: TenantBoard;
  /** What the token says from now on; undefined: it cannot be read, as may happen any day. */
  tokenScopes: string | undefined;
  /** Resources for which tokens were asked. */
  readonly tokens: string[];
  readonly host: GraphHost;
  /** Plays the administrator; the token goes on saying what it said. */
  grant(scopes: readonly string[]): Promise<void>;
  people(options?: Partial<GraphPeopleOptions>): GraphPeople;
  directory(options?: Partial<GraphDirectoryOptions>): GraphDirectory;
  /** Requests to Graph since the last call, as `METHOD path`. */
  takeRequests(): readonly string[];
  close(): Promise<void>;
}

export async function openGraph(upn: string = 'member@contoso.example'): Promise<GraphPage> {
  const target = await makeTenantBoard('plain');
  const { webUrl, clock } = target.context('asker');
  const { origin } = new URL(webUrl);
  let sent: string[] = [];
  const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (!url.startsWith(`${graph}/`)) throw new Error(`No request to ${url} was expected`);
    sent.push(`${init.method ?? 'GET'} ${new URL(url).pathname}`);
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${upnOf(headers.get('Authorization') ?? '')}`);
    return fetch(url.replace(graph, origin), { ...init, headers });
  };
  const page: GraphPage = {
    target,
    tokens: [],
    tokenScopes: 'User.Read User.Read.All',
    host: {
      tokens: async () => ({
        getToken: async resource => {
          page.tokens.push(resource);
          return page.tokenScopes === undefined ? upn : tokenOf({ upn, scp: page.tokenScopes });
        }
      }),
      client: async () => Client.initWithMiddleware({
        middleware: {
          execute: async (context: Context) => {
            const token = await (await page.host.tokens()).getToken(graph);
            context.response = await send(String(context.request), { ...context.options, headers: { Authorization: `Bearer ${token}` } });
          }
        }
      })
    },
    async grant(granted) {
      const answer = await fetch(`${origin}/_local/consents`, { method: 'PUT', body: JSON.stringify({ granted }) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    people: options => new GraphPeople(page.host, { gate: { isClosed: false }, fetch: send, clock, ...options }),
    directory: options => new GraphDirectory(page.host, { gates: openGates(), fetch: send, clock, ...options }),
    takeRequests() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => target.close()
  };
  return page;
}

function tokenOf(claims: object): string {
  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encoded({ alg: 'none' })}.${encoded(claims)}.unsigned`;
}

/** The tenant's tokens are people's names. */
function upnOf(authorization: string): string {
  const token = authorization.replace(/^Bearer /, '');
  const claims = token.split('.').length === 3 && !token.includes('@') ? JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { upn: string } : undefined;
  return claims?.upn ?? token;
}
