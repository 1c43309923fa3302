import * as React from 'react';
import { Deferred } from '../ui/parts/Deferred';
import { Skeleton } from '../ui/parts/Skeleton';
import { LobbyScreen } from '../ui/recognition/LobbyScreen';
import { WallScreen } from '../ui/recognition/WallScreen';
import { directoryGraph } from './directoryGraph';
import type { HostContext } from './hostContext';
import type { LazyPart, LazyPartOptions, LazyPartProps } from './LazyWebPart';
import { openLinksOutside } from './openLinksOutside';
import { RecognitionHost } from './RecognitionHost';
import { pageAddress, wallSettings } from './recognitionProperties';
import type { RecognitionProperties } from './recognitionProperties';
import { recognitionPlace } from './recognitionScope';
import { recognitionServices } from './recognitionServices';
import { wallPageLinks, wallTeamsLinks } from './wallLinks';

const loadRecord = () => import(/* webpackChunkName: 'kh-my-record' */ '../ui/recognition/MyRecordScreen');

interface Options extends LazyPartOptions {
  /** Whether the owner lets Graph tell managers whom the profiles do not; asked each time. Missing: never. */
  readonly wantsGraph?: () => boolean;
}

/** "Recognition wall" or "My record" on one page: they share everything but their screen. */
export async function recognition(context: HostContext, { locale, teams, wantsGraph }: Options, screen: 'wall' | 'record'): Promise<LazyPart<RecognitionProperties>> {
  if (teams) openLinksOutside(document);
  const place = await recognitionPlace(context, locale, teams ? 'teams' : 'sharepoint');
  const services = recognitionServices(context, place.me, wantsGraph && directoryGraph(context, wantsGraph));
  const links = screen === 'record' ? undefined : teams ? await wallTeamsLinks(teams.sdk, teams.appId).catch(() => wallPageLinks(window)) : wallPageLinks(window);
  const { url } = place.site;
  const Screen = ({ properties, mode, theme, isRightToLeft, onChange }: LazyPartProps<RecognitionProperties>): React.ReactElement => {
    const settings = wallSettings(properties);
    return (
      <RecognitionHost
        services={services}
        settings={settings}
        place={place}
        links={links}
        boardPage={pageAddress(properties.boardPage, url)}
        recordPage={pageAddress(properties.recordPage, url)}
        mode={mode}
        theme={theme}
        isRightToLeft={isRightToLeft}
        onSettingsChange={({ title, purpose }) => onChange({ ...(title === undefined ? {} : { title }), ...(purpose === undefined ? {} : { purpose }) })}
      >
        {screen === 'record'
          ? <Deferred load={loadRecord} fallback={<Skeleton shape="posts" count={2} />}>{({ MyRecordScreen }) => <MyRecordScreen />}</Deferred>
          : settings.layout === 'lobby' ? <LobbyScreen /> : <WallScreen />}
      </RecognitionHost>
    );
  };
  return {
    Screen,
    pane: async () => {
      const { recognitionPropertyPane } = await import(/* webpackChunkName: 'kh-recognition-owner' */ './recognitionPropertyPane');
      return properties => recognitionPropertyPane(screen, place.texts.words.pane, properties, url);
    }
  };
}
