/** Icons of recognition, kept out of the bundle: each from its own file (see parts/icons.ts). */
export { Comment16Regular } from '@fluentui/react-icons/headless/svg/comment';
export { Filter16Regular } from '@fluentui/react-icons/headless/svg/filter';
export { Handshake16Regular } from '@fluentui/react-icons/headless/svg/handshake';
export { PersonRibbon16Regular } from '@fluentui/react-icons/headless/svg/person-ribbon';
export { Ribbon16Regular } from '@fluentui/react-icons/headless/svg/ribbon';
