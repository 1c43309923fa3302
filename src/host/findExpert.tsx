import * as React from 'react';
import { enUsFirst, loadStrings } from '../loc';
import type { BoardTheme } from '../ui/app/themeTokens';
import type { DirectoryServices } from '../ui/people/contract';
import { DirectoryHost, directoryTexts } from './DirectoryHost';
import type { DirectoryTexts } from './DirectoryHost';
import { directoryGraph } from './directoryGraph';
import { directoryPageLinks, directoryTeamsLinks } from './directoryLinks';
import { boardPageOf, directorySettings } from './directoryProperties';
import type { DirectoryProperties } from './directoryProperties';
import { currentPerson, directoryServices } from './directoryServices';
import type { HostContext, TeamsSdk } from './hostContext';

/** The web part "Find an expert" on one page: made once, drawn as often as something changes. */
export interface FindExpert {
  readonly Screen: React.FunctionComponent<FindExpertProps>;
  readonly services: DirectoryServices;
  readonly texts: DirectoryTexts;
  readonly webUrl: string;
}

export interface FindExpertProps {
  readonly properties: DirectoryProperties;
  readonly mode: 'read' | 'edit';
  readonly theme: BoardTheme | undefined;
  readonly isRightToLeft: boolean;
  readonly onChange: (patch: DirectoryProperties) => void;
}

interface Options {
  /** BCP 47. */
  readonly locale: string;
  readonly teams?: { readonly sdk: TeamsSdk; readonly appId: string };
  /** Whether the owner lets Graph add to what SharePoint knows; asked each time. */
  readonly wantsGraph: () => boolean;
}

/** Everything that does not change while the page stands. */
export async function findExpert(context: HostContext, { locale, teams, wantsGraph }: Options): Promise<FindExpert> {
  const me = currentPerson(context);
  const services = directoryServices(context, me, directoryGraph(context, wantsGraph));
  const webUrl = context.pageContext.web.absoluteUrl.replace(/\/$/, '');
  const [first, links] = await Promise.all([
    loadStrings(locale).catch(() => enUsFirst),
    teams ? directoryTeamsLinks(teams.sdk, teams.appId).catch(() => directoryPageLinks(window)) : directoryPageLinks(window)
  ]);
  const texts = await directoryTexts(first, locale);
  const Screen = ({ properties, mode, theme, isRightToLeft, onChange }: FindExpertProps): React.ReactElement => (
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
      onSettingsChange={({ title, purpose }) => onChange({ ...(title === undefined ? {} : { title }), ...(purpose === undefined ? {} : { purpose }) })}
    />
  );
  return { Screen, services, texts, webUrl };
}
