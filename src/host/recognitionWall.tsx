import * as React from 'react';
import { loadRecognitionFirst } from '../loc/recognition';
import { Deferred } from '../ui/parts/Deferred';
import { Skeleton } from '../ui/parts/Skeleton';
import { WallScreen } from '../ui/recognition/WallScreen';
import type { HostContext } from './hostContext';
import type { LazyPart } from './LazyWebPart';
import { recognitionPart } from './recognitionPart';
import type { RecognitionOptions } from './recognitionPart';
import type { RecognitionProperties } from './recognitionProperties';
import { wallPageLinks, wallTeamsLinks } from './wallLinks';

const loadLobby = () => import(/* webpackChunkName: 'kh-lobby' */ '../ui/recognition/LobbyScreen');

/** "Recognition wall" on one page. */
export async function recognitionWall(context: HostContext, options: RecognitionOptions): Promise<LazyPart<RecognitionProperties>> {
  const { teams } = options;
  return recognitionPart(context, options, {
    screen: 'wall',
    loadWords: loadRecognitionFirst,
    links: teams ? await wallTeamsLinks(teams.sdk, teams.appId).catch(() => wallPageLinks(window)) : wallPageLinks(window),
    draw: ({ layout }) => (layout === 'lobby'
      ? <Deferred load={loadLobby} fallback={<Skeleton shape="posts" count={1} />}>{({ LobbyScreen }) => <LobbyScreen />}</Deferred>
      : <WallScreen />)
  });
}
