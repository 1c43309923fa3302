import type { SiteContext } from './SiteContext';

/** Where a browser keeps what a person was told of recognition on a site; undefined where nobody knows who is there. */
export function thanksAccessKey({ webUrl, me }: SiteContext): string | undefined {
  return me && `knowhow.thanks-access.${webUrl}.${me.id}`;
}
