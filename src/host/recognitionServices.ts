import type { GraphSource, PersonRef } from '../core/people';
import { connect } from '../data/sharepoint/connection';
import { gathering } from '../data/sharepoint/gathering';
import { SharePointRecognitions } from '../data/sharepoint/SharePointRecognitions';
import type { RecognitionServices } from '../ui/recognition/contract';
import { browserStorage } from './browserStorage';
import { comesLater } from './comesLater';
import type { HostContext } from './hostContext';
import { siteContext } from './siteContext';
import { thanksDrafts } from './thanksDrafts';

/**
 * The ports of recognition, over the site that the page belongs to. With the wall comes only what the wall reads; the rest with the first question.
 * @param graph tells managers whom the profiles do not tell, where an owner lets it
 */
export function recognitionServices(context: HostContext, me: PersonRef, graph?: GraphSource): RecognitionServices {
  const site = siteContext(context);
  const connection = gathering(connect(site));
  const more = comesLater(async () => {
    const { recognitionSources } = await import(/* webpackChunkName: 'kh-recognition-data' */ './recognitionSources');
    return recognitionSources(site, connection, graph);
  });
  const nominations = comesLater(async () => {
    const [{ SharePointBadgeNominations }, { managers }] = await Promise.all([import(/* webpackChunkName: 'kh-say-thanks' */ '../data/sharepoint/SharePointBadgeNominations'), more()]);
    return new SharePointBadgeNominations(site, connection, managers);
  });
  const owners = comesLater(async () => {
    const { recognitionOwnerSources } = await import(/* webpackChunkName: 'kh-recognition-setup' */ './recognitionOwnerSources');
    return recognitionOwnerSources(site, connection);
  });
  const shares = comesLater(async () => {
    const { shareServices } = await import(/* webpackChunkName: 'kh-share-round' */ './shareServices');
    return shareServices(site, connection);
  });
  const people = comesLater(async () => {
    const { peopleServices } = await import(/* webpackChunkName: 'kh-people-data' */ './peopleServices');
    return peopleServices(site, me);
  });
  return {
    recognitions: new SharePointRecognitions(site, connection),
    badges: {
      all: async () => (await owners()).badges.all(),
      save: async (badge, known) => (await owners()).badges.save(badge, known),
      groups: async () => (await owners()).badges.groups(),
      classic: async () => (await owners()).badges.classic(),
      importClassic: async badges => (await owners()).badges.importClassic(badges)
    },
    nominations: {
      list: async (wall, all) => (await nominations()).list(wall, all),
      nominate: async (wall, nominee, badge, reason, key) => (await nominations()).nominate(wall, nominee, badge, reason, key),
      endorse: async (wall, nomination, reason, key) => (await nominations()).endorse(wall, nomination, reason, key),
      decide: async (wall, nomination, answer, reason, key) => (await nominations()).decide(wall, nomination, answer, reason, key)
    },
    people: { find: async query => (await people()).people.find(query) },
    managers: { managerOf: async person => (await more()).managers.managerOf(person) },
    checks: {
      check: async (wall, recognitions) => (await more()).checks.check(wall, recognitions),
      versions: async recognition => (await more()).checks.versions(recognition),
      isReadable: async evidence => (await more()).checks.isReadable(evidence)
    },
    posts: {
      of: async person => (await more()).posts.of(person),
      accepted: async () => (await more()).posts.accepted()
    },
    reports: { mine: async () => (await more()).reports.mine() },
    setup: {
      preview: async () => (await owners()).setup.preview(),
      apply: async changes => (await owners()).setup.apply(changes),
      undo: async made => (await owners()).setup.undo(made)
    },
    shareRounds: {
      open: async () => (await shares()).rounds.open(),
      start: async (round, key) => (await shares()).rounds.start(round, key),
      vote: async (round, division, known) => (await shares()).rounds.vote(round, division, known),
      ballots: async round => (await shares()).rounds.ballots(round),
      publish: async (round, counted) => (await shares()).rounds.publish(round, counted)
    },
    shareSetup: {
      preview: async () => (await shares()).setup.preview(),
      apply: async changes => (await shares()).setup.apply(changes),
      undo: async made => (await shares()).setup.undo(made)
    },
    drafts: thanksDrafts(browserStorage(), site.webUrl, me.loginName ?? '')
  };
}
