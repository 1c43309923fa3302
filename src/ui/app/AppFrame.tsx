import * as React from 'react';
import { Guard } from '../parts/Guard';
import { Announcer } from './Announcer';
import styles from './app.module.scss';
import { QueryClientProvider } from './query';
import type { QueryClient } from './query';
import { SurroundingsProvider } from './Surroundings';
import type { Surroundings } from './Surroundings';
import { themeTokens } from './themeTokens';
import { UndoBar } from './Undo';
import { useWidth, WidthProvider } from './useWidth';

interface Props {
  readonly surroundings: Surroundings;
  /** One cache for one set of services, so that nothing is read across lists or people. */
  readonly client: QueryClient;
  readonly children: React.ReactNode;
}

/** The root of every web part: theme, direction, own width, cache, live region, undo, and a guard against what was never expected. */
export function AppFrame({ surroundings, client, children }: Props): React.ReactElement {
  const root = React.useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const { theme } = surroundings;
  return (
    <div
      ref={root}
      className={[styles.root, theme && styles.themed, surroundings.reducedMotion && styles.still].filter(Boolean).join(' ')}
      data-width={width}
      dir={surroundings.isRightToLeft ? 'rtl' : 'ltr'}
      lang={surroundings.locale}
      style={theme && themeTokens(theme) as React.CSSProperties}
    >
      <SurroundingsProvider value={surroundings}>
        <QueryClientProvider client={client}>
          <WidthProvider value={width}>
            <Announcer>
              <UndoBar>
                <Guard>{children}</Guard>
              </UndoBar>
            </Announcer>
          </WidthProvider>
        </QueryClientProvider>
      </SurroundingsProvider>
    </div>
  );
}
