import { similarTerms } from '../../core/discussion';
import { allOf, allWords, anyWord as anyOf, restriction } from './kql';

/** Addresses below a root site that belong to other sites. */
const otherSites = ['/sites/', '/teams/', '/portals/'];

/**
 * Words in posts on boards of this site. Undefined when no word is left of the subject. The path of a site at the root of
 * the host is everybody's: other sites are left out one by one.
 */
export function evidenceKql(subject: string, isAny: boolean, webUrl: string): string | undefined {
  // One of the words is enough only for words that mean something.
  const words = isAny ? anyOf(similarTerms(subject)) : allWords(subject);
  return words === '' ? undefined : onBoards(`(${words})`, webUrl);
}

/** Posts of everybody of that display name; whose they are, the rows tell. Undefined for a name of nothing that could be found. */
export function postsByKql(name: string, webUrl: string): string | undefined {
  return allWords(name) === '' ? undefined : onBoards(restriction('Author', name), webUrl);
}

function onBoards(query: string, webUrl: string): string {
  const isRoot = new URL(webUrl).pathname.replace(/\/$/, '') === '';
  return allOf([
    query,
    'contentclass:STS_ListItem_DiscussionBoard',
    restriction('Path', `${webUrl.replace(/\/$/, '')}/`),
    ...(isRoot ? otherSites.map(path => `NOT ${restriction('Path', `${webUrl.replace(/\/$/, '')}${path}`)}`) : [])
  ]);
}
