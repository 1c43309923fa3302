import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import { AppError } from '../../core/shared';
import type { Clock } from '../sharepoint/SiteContext';
import { grantedScopes } from './grantedScopes';
import { translateGraphError } from './translateGraphError';

/** What tokens are asked for, and where Graph is. */
export const graphAddress = 'https://graph.microsoft.com';

/** The part of SPFx's `AadTokenProvider` that is used. It keeps tokens and renews them: never keep one. */
export interface TokenSource {
  getToken(resource: string): Promise<string>;
}

/**
 * The part of SPFx's `MSGraphClientV3` that is used: Microsoft's own client, which brings the token. Types only, because
 * the client itself would load with the first bundle.
 */
export interface GraphClient {
  api(path: string): Pick<GraphRequest, 'get'>;
}

/** What the page offers. Both may send people to sign in: ask when something is really missing, not before. */
export interface GraphHost {
  tokens(): Promise<TokenSource>;
  client(): Promise<GraphClient>;
}

/** Graph as far as an administrator opened it. Failures are `AppError`s. */
export interface GraphAccess {
  token(): Promise<string>;
  /** Whether the token carries one of the scopes. An unreadable token says yes: then Graph itself decides. */
  may(scopes: readonly string[]): Promise<boolean>;
  /** One GET with Microsoft's client. `forbidden`, without a request, when the token carries none of the scopes. */
  get(path: string, scopes: readonly string[]): Promise<unknown>;
}

export function graphAccess(host: GraphHost, clock: Pick<Clock, 'now'>): GraphAccess {
  // Nobody signed in, popup closed, no consent: for an extra that is all the same.
  const token = (): Promise<string> => host.tokens().then(source => source.getToken(graphAddress)).catch((error: unknown) => {
    throw new AppError('forbidden', { serviceMessage: 'No token for Graph', cause: error });
  });
  const may = async (scopes: readonly string[]): Promise<boolean> => {
    const granted = grantedScopes(await token());
    return granted === undefined || scopes.some(scope => granted.has(scope.toLowerCase()));
  };
  return {
    token,
    may,
    async get(path, scopes) {
      if (!await may(scopes)) throw new AppError('forbidden', { serviceMessage: `None of ${scopes.join(', ')} is granted` });
      try {
        return await (await host.client()).api(path).get() as unknown;
      } catch (error) {
        throw translateGraphError(error, clock.now());
      }
    }
  };
}
