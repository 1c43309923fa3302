import * as React from 'react';
import { createTheme, registerIcons, setIconOptions, ThemeProvider } from '@fluentui/react';
import type { IPalette, ISemanticColors } from '@fluentui/react';
import { useSurroundings } from '../app/Surroundings';
import { themeTokens } from '../app/themeTokens';
import { Dismiss16Regular } from './icons';
import { Checkmark16Regular } from './writingIcons';
import styles from './FluentTheme.module.scss';

// Fluent's own icon fonts come from a CDN, and no third party is ever asked: the few names its controls use are drawn here.
setIconOptions({ disableWarnings: true });
registerIcons({
  icons: { cancel: <Dismiss16Regular />, checkmark: <Checkmark16Regular /> }
});

/** Gives Fluent's controls the colours of the section, in the place where they stand and in layers above the page. */
export function FluentTheme({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const { theme, isRightToLeft } = useSurroundings();
  const fluent = React.useMemo(() => createTheme({
    // A slot that is there but undefined would take the place of Fluent's own.
    ...(theme?.palette ? { palette: theme.palette as Partial<IPalette> } : {}),
    ...(theme?.semanticColors ? { semanticColors: theme.semanticColors as Partial<ISemanticColors> } : {}),
    isInverted: theme?.isInverted ?? false,
    rtl: isRightToLeft
  }), [theme, isRightToLeft]);
  return <ThemeProvider theme={fluent} applyTo="none">{children}</ThemeProvider>;
}

/** Own content inside a layer: the colour tokens do not reach there by themselves. */
export function LayerContent({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const { theme, isRightToLeft } = useSurroundings();
  return (
    <div className={styles.content} dir={isRightToLeft ? 'rtl' : 'ltr'} style={theme && themeTokens(theme) as React.CSSProperties}>{children}</div>
  );
}
