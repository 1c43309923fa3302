import * as React from 'react';
import type { RecognitionFirstStrings } from '../loc';
import type { WallLinks, WallSettings } from '../ui/recognition/contract';
import { directoryGraph } from './directoryGraph';
import type { HostContext } from './hostContext';
import type { LazyPart, LazyPartOptions, LazyPartProps } from './LazyWebPart';
import { openLinksOutside } from './openLinksOutside';
import { RecognitionHost } from './RecognitionHost';
import { pageAddress, wallSettings } from './recognitionProperties';
import type { RecognitionProperties } from './recognitionProperties';
import { recognitionPlace } from './recognitionScope';
import { recognitionServices } from './recognitionServices';

export interface RecognitionOptions extends LazyPartOptions {
  /** Whether the owner lets Graph tell managers whom the profiles do not; asked each time. Missing: never. */
  readonly wantsGraph?: () => boolean;
}

/** One of the web parts of recognition. */
export interface RecognitionPart {
  readonly screen: 'wall' | 'record';
  /** What its first view says. */
  loadWords(locale: string): Promise<RecognitionFirstStrings>;
  /** Of the wall; the other screens have no places. */
  readonly links?: WallLinks;
  draw(settings: WallSettings): React.ReactElement;
}

/** "Recognition wall" or "My record" on one page: they share everything but their screen. */
export async function recognitionPart(
  context: HostContext, { locale, teams, wantsGraph }: RecognitionOptions, { screen, loadWords, links, draw }: RecognitionPart
): Promise<LazyPart<RecognitionProperties>> {
  if (teams) openLinksOutside(document);
  const place = await recognitionPlace(context, locale, teams ? 'teams' : 'sharepoint', loadWords);
  const services = recognitionServices(context, place.me, wantsGraph && directoryGraph(context, wantsGraph));
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
        {draw(settings)}
      </RecognitionHost>
    );
  };
  return {
    Screen,
    pane: async () => {
      const [{ recognitionPropertyPane }, words] = await Promise.all([import(/* webpackChunkName: 'kh-recognition-owner' */ './recognitionPropertyPane'), place.texts.allWords()]);
      return properties => recognitionPropertyPane(screen, words.pane, properties, url);
    }
  };
}
