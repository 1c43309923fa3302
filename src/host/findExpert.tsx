import * as React from 'react';
import { enUsFirst, loadStrings } from '../loc';
import type { HeldBadges } from '../ui/people/contract';
import type { ThanksOffer } from '../ui/recognition/thanksGate';
import { comesLater } from './comesLater';
import { currentPerson } from './currentPerson';
import { DirectoryHost, directoryTexts } from './DirectoryHost';
import { directoryGraph } from './directoryGraph';
import { directoryPageLinks, directoryTeamsLinks } from './directoryLinks';
import { boardPageOf, directorySettings } from './directoryProperties';
import type { DirectoryProperties } from './directoryProperties';
import { directoryServices } from './directoryServices';
import type { HostContext } from './hostContext';
import type { LazyPart, LazyPartOptions, LazyPartProps } from './LazyWebPart';
import { openLinksOutside } from './openLinksOutside';

interface Options extends LazyPartOptions {
  /** Whether the owner lets Graph add to what SharePoint knows; asked each time. */
  readonly wantsGraph: () => boolean;
}

/** "Find an expert" on one page: made once, drawn as often as something changes. */
export async function findExpert(context: HostContext, { locale, teams, wantsGraph }: Options): Promise<LazyPart<DirectoryProperties>> {
  if (teams) openLinksOutside(document);
  const me = currentPerson(context);
  const webUrl = context.pageContext.web.absoluteUrl.replace(/\/$/, '');
  const [first, links] = await Promise.all([
    loadStrings(locale).catch(() => enUsFirst),
    teams ? directoryTeamsLinks(teams.sdk, teams.appId).catch(() => directoryPageLinks(window)) : directoryPageLinks(window)
  ]);
  const texts = await directoryTexts(first, locale);
  const graph = directoryGraph(context, wantsGraph);
  const onCards = comesLater(async () => {
    const { directoryThanks } = await import(/* webpackChunkName: 'kh-person' */ './directoryThanks');
    return directoryThanks(context, locale, graph);
  });
  const thank: ThanksOffer = async () => (await onCards()).thanks();
  const badges: HeldBadges = { of: async person => (await onCards()).badges.of(person) };
  const services = { ...directoryServices(context, me, graph), badges };
  const Screen = ({ properties, mode, theme, isRightToLeft, onChange }: LazyPartProps<DirectoryProperties>): React.ReactElement => (
    <DirectoryHost
      services={services}
      settings={directorySettings(properties)}
      links={links}
      texts={texts}
      webUrl={webUrl}
      boardPage={boardPageOf(properties, webUrl)}
      mode={mode}
      theme={theme}
      locale={locale}
      isRightToLeft={isRightToLeft}
      me={me}
      host={teams ? 'teams' : 'sharepoint'}
      thank={properties.thanks === false ? undefined : thank}
      onSettingsChange={({ title, purpose }) => onChange({ ...(title === undefined ? {} : { title }), ...(purpose === undefined ? {} : { purpose }) })}
    />
  );
  return {
    Screen,
    pane: async () => {
      const [{ directoryPropertyPane }, words] = await Promise.all([import(/* webpackChunkName: 'kh-people-owner' */ './directoryPropertyPane'), texts.allWords()]);
      return properties => directoryPropertyPane(words.pane, properties, services.people, webUrl);
    }
  };
}
