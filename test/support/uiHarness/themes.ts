/** Themes as SharePoint gives them to a web part, shortened to the slots that matter. */
export const themes = {
  light: {
    isInverted: false,
    palette: {
      themePrimary: '#03787c', themeLighterAlt: '#f0f9fa', themeDark: '#02494c', themeDarker: '#013538', themeDarkAlt: '#026d70', neutralLighterAlt: '#faf9f8',
      neutralLighter: '#f3f2f1', neutralLight: '#edebe9', neutralQuaternaryAlt: '#e1dfdd', neutralTertiary: '#a19f9d', neutralSecondary: '#605e5c',
      neutralPrimary: '#323130', neutralDark: '#201f1e', black: '#000000', white: '#ffffff'
    },
    semanticColors: { bodyBackground: '#ffffff', bodyText: '#323130', bodySubtext: '#605e5c', link: '#03787c', linkHovered: '#013538', inputBorder: '#605e5c' }
  },
  dark: {
    isInverted: true,
    palette: {
      themePrimary: '#6cb8f6', themeLighterAlt: '#16222d', themeDark: '#82c7ff', themeDarker: '#99d3ff', themeDarkAlt: '#7ac2fb', neutralLighterAlt: '#23211f',
      neutralLighter: '#2b2927', neutralLight: '#3a3836', neutralQuaternaryAlt: '#42403d', neutralTertiary: '#c8c8c8', neutralSecondary: '#d0d0d0',
      neutralPrimary: '#ffffff', neutralDark: '#f4f4f4', black: '#f8f8f8', white: '#1b1a19'
    },
    semanticColors: { bodyBackground: '#1b1a19', bodyText: '#ffffff', bodySubtext: '#d0d0d0', link: '#6cb8f6', linkHovered: '#99d3ff', inputBorder: '#c8c8c8' }
  },
  contrast: {
    isInverted: true,
    palette: {
      themePrimary: '#ffff00', themeLighterAlt: '#000000', themeDark: '#ffff00', themeDarker: '#ffff00', themeDarkAlt: '#ffff00', neutralLighterAlt: '#000000',
      neutralLighter: '#1a1a1a', neutralLight: '#333333', neutralQuaternaryAlt: '#333333', neutralTertiary: '#ffffff', neutralSecondary: '#ffffff',
      neutralPrimary: '#ffffff', neutralDark: '#ffffff', black: '#ffffff', white: '#000000'
    },
    semanticColors: { bodyBackground: '#000000', bodyText: '#ffffff', bodySubtext: '#ffffff', link: '#ffff00', linkHovered: '#ffff00', inputBorder: '#ffffff', bodyDivider: '#ffffff' }
  }
};
