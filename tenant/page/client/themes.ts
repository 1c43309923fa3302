/** Themes as SharePoint hands them to web parts: Fluent 8 themes, and variants of them for section backgrounds. */
import { createTheme, loadTheme, type IPalette, type ITheme } from '@fluentui/react/lib/Styling';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Choices } from '../choices.ts';

/** SharePoint's "Teal". */
const light: Partial<IPalette> = {
  themePrimary: '#03787c', themeLighterAlt: '#f0f9fa', themeLighter: '#c5e9ea', themeLight: '#98d6d8', themeTertiary: '#49aeb1',
  themeSecondary: '#13898d', themeDarkAlt: '#026d70', themeDark: '#025c5f', themeDarker: '#014446'
};

const dark: Partial<IPalette> = {
  themePrimary: '#6cd2d6', themeLighterAlt: '#040808', themeLighter: '#112122', themeLight: '#203f40', themeTertiary: '#417e80',
  themeSecondary: '#5fb8bc', themeDarkAlt: '#7ad7da', themeDark: '#8fdee0', themeDarker: '#ade7e9',
  neutralLighterAlt: '#262626', neutralLighter: '#2d2d2d', neutralLight: '#3b3a39', neutralQuaternaryAlt: '#484644', neutralQuaternary: '#4f4d4b',
  neutralTertiaryAlt: '#6d6a68', neutralTertiary: '#a19f9d', neutralSecondaryAlt: '#bebbb8', neutralSecondary: '#d2d0ce',
  neutralPrimaryAlt: '#e1dfdd', neutralPrimary: '#ffffff', neutralDark: '#f4f4f4', black: '#f8f8f8', white: '#1f1f1f'
};

/** Black and white with one bright colour, as the high contrast theme of Teams. */
const contrast: Partial<IPalette> = {
  themePrimary: '#ffff01', themeLighterAlt: '#000000', themeLighter: '#1a1a00', themeLight: '#333300', themeTertiary: '#cccc01',
  themeSecondary: '#ffff01', themeDarkAlt: '#ffff40', themeDark: '#ffff66', themeDarker: '#ffff99',
  neutralLighterAlt: '#000000', neutralLighter: '#000000', neutralLight: '#1a1a1a', neutralQuaternaryAlt: '#ffffff', neutralQuaternary: '#ffffff',
  neutralTertiaryAlt: '#ffffff', neutralTertiary: '#3ff23f', neutralSecondaryAlt: '#ffffff', neutralSecondary: '#ffffff',
  neutralPrimaryAlt: '#ffffff', neutralPrimary: '#ffffff', neutralDark: '#ffffff', black: '#ffffff', white: '#000000'
};

const palettes = { light, dark, contrast };
const fontFamily = '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Open Sans", sans-serif';

/** The theme of the page as a whole. */
export function pageTheme(choice: Choices['theme']): ITheme {
  return themeOf(palettes[choice], choice !== 'light');
}

/** The theme that web parts in a section with this background get. */
export function sectionTheme(choice: Choices['theme'], background: Choices['section']): ITheme {
  const palette = pageTheme(choice).palette;
  if (background === 'none') return pageTheme(choice);
  if (background === 'strong') return strongTheme(palette, choice);
  const white = background === 'neutral' ? palette.neutralLighter : choice === 'light' ? palette.themeLighterAlt : palette.themeLighter;
  return themeOf({ ...palettes[choice], white }, choice !== 'light');
}

/** Everything in white (or black) on the accent colour. */
function strongTheme(palette: IPalette, choice: Choices['theme']): ITheme {
  const text = choice === 'light' ? '#ffffff' : '#000000';
  const soft = choice === 'light' ? '#f0f9fa' : '#1f1f1f';
  return themeOf({
    ...palette, white: palette.themePrimary, black: text,
    themePrimary: text, themeSecondary: soft, themeDarkAlt: soft, themeDark: soft, themeDarker: soft, themeTertiary: soft,
    themeLight: palette.themeSecondary, themeLighter: palette.themeDarkAlt, themeLighterAlt: palette.themeDarkAlt,
    neutralDark: text, neutralPrimary: text, neutralPrimaryAlt: text, neutralSecondary: soft, neutralSecondaryAlt: soft, neutralTertiary: soft,
    neutralTertiaryAlt: soft, neutralQuaternary: soft, neutralQuaternaryAlt: palette.themeDark, neutralLight: palette.themeDark,
    neutralLighter: palette.themeDarkAlt, neutralLighterAlt: palette.themeDarkAlt
  }, choice === 'light');
}

function themeOf(palette: Partial<IPalette>, isInverted: boolean): ITheme {
  return createTheme({ palette, isInverted, defaultFontStyle: { fontFamily } });
}

/** Makes a theme the one of all Fluent 8 controls on the page, and of style sheets with theme tokens. */
export function applyToPage(theme: ITheme): void {
  loadTheme(theme);
}

/** SPFx's type of a theme is Fluent's own, read-only. */
export function asSpfxTheme(theme: ITheme): IReadonlyTheme {
  return theme as unknown as IReadonlyTheme;
}
