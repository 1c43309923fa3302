/** The icon of "Say thanks" outside the wall, kept out of the bundle (see parts/icons.ts). */
export { Handshake16Regular } from '@fluentui/react-icons/headless/svg/handshake';
