/**
 * The slice of a SharePoint or Fluent theme that colours come from. Every slot may be missing: section backgrounds and
 * Teams send less than a page theme.
 */
export interface BoardTheme {
  readonly palette?: Readonly<Record<string, string | undefined>> | object;
  readonly semanticColors?: Readonly<Record<string, string | undefined>> | object;
  readonly isInverted?: boolean;
}

/** CSS custom properties that the stylesheets use; colours come from nowhere else. */
export type ThemeToken =
  | '--kh-bodyBackground' | '--kh-bodyText' | '--kh-bodySubtext' | '--kh-bodyDivider'
  | '--kh-link' | '--kh-linkHovered' | '--kh-primary' | '--kh-primaryHovered' | '--kh-onPrimary'
  | '--kh-neutralLighter' | '--kh-neutralLight' | '--kh-neutralTertiary'
  | '--kh-inputBackground' | '--kh-inputBorder' | '--kh-highlight' | '--kh-accentSoft'
  | '--kh-error' | '--kh-errorSoft' | '--kh-success' | '--kh-successSoft' | '--kh-focus';

type Slots = Readonly<Record<string, string | undefined>>;

/**
 * A theme → the values of all tokens. Pure; the host (or the board's root) puts them on an element's style.
 * Text that is muted must still be read: contrast below 4.5 to the background falls back to the body's own text colour.
 */
export function themeTokens(theme: BoardTheme): Record<ThemeToken, string> {
  const palette = (theme.palette ?? {}) as Slots;
  const semantic = (theme.semanticColors ?? {}) as Slots;
  const dark = theme.isInverted === true;
  const background = semantic.bodyBackground ?? palette.white ?? (dark ? '#1b1a19' : '#ffffff');
  const text = semantic.bodyText ?? palette.neutralPrimary ?? (dark ? '#ffffff' : '#323130');
  const primary = semantic.primaryButtonBackground ?? palette.themePrimary ?? (dark ? '#6cb8f6' : '#0078d4');
  const link = semantic.link ?? palette.themePrimary ?? primary;
  const readable = (colour: string | undefined, fallback: string): string =>
    colour !== undefined && contrast(colour, background) >= 4.5 ? colour : fallback;
  return {
    '--kh-bodyBackground': background,
    '--kh-bodyText': text,
    '--kh-bodySubtext': readable(semantic.bodySubtext ?? palette.neutralSecondary ?? (dark ? '#c8c6c4' : '#605e5c'), text),
    '--kh-bodyDivider': semantic.bodyDivider ?? palette.neutralLight ?? (dark ? '#3b3a39' : '#edebe9'),
    '--kh-link': readable(link, readable(palette.themeDark, text)),
    '--kh-linkHovered': readable(semantic.linkHovered ?? palette.themeDarker, text),
    '--kh-primary': primary,
    '--kh-primaryHovered': semantic.primaryButtonBackgroundHovered ?? palette.themeDarkAlt ?? primary,
    '--kh-onPrimary': onColour(primary, semantic.primaryButtonText ?? palette.white),
    '--kh-neutralLighter': palette.neutralLighter ?? (dark ? '#292827' : '#f3f2f1'),
    '--kh-neutralLight': palette.neutralLight ?? (dark ? '#3b3a39' : '#edebe9'),
    '--kh-neutralTertiary': palette.neutralTertiary ?? (dark ? '#a19f9d' : '#8a8886'),
    '--kh-inputBackground': semantic.inputBackground ?? background,
    '--kh-inputBorder': borderOf([semantic.inputBorder, dark ? '#a19f9d' : '#767472'], background) ?? text,
    '--kh-highlight': dark ? '#5c4813' : '#fff4ce',
    '--kh-accentSoft': palette.themeLighterAlt ?? (dark ? '#1f2b36' : '#eff6fc'),
    '--kh-error': readable(semantic.errorText, readable(dark ? '#f1707b' : '#a4262c', text)),
    '--kh-errorSoft': semantic.errorBackground ?? (dark ? '#442726' : '#fde7e9'),
    '--kh-success': readable(dark ? '#92c353' : '#0e700e', text),
    '--kh-successSoft': semantic.successBackground ?? (dark ? '#393d1b' : '#dff6dd'),
    '--kh-focus': semantic.focusBorder ?? text
  };
}

/** The outline of a field needs 3:1 (WCAG 1.4.11); many themes send less. */
function borderOf(colours: readonly (string | undefined)[], background: string): string | undefined {
  return colours.filter(colour => colour !== undefined && contrast(colour, background) >= 3)[0];
}

function onColour(background: string, preferred: string | undefined): string {
  if (preferred !== undefined && contrast(preferred, background) >= 4.5) return preferred;
  return contrast('#ffffff', background) >= contrast('#000000', background) ? '#ffffff' : '#000000';
}

/** Ratio of WCAG 2, 1 to 21; 21 for colours that are not plain hexadecimal, since nothing can be said of them. */
export function contrast(first: string, second: string): number {
  const a = luminance(first);
  const b = luminance(second);
  if (a === undefined || b === undefined) return 21;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex === undefined) return undefined;
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const [red, green, blue] = [0, 2, 4].map(at => {
    const channel = parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
