/** Icons of the directory, kept out of the bundle: each from its own file (see parts/icons.ts). */
export { Call16Regular } from '@fluentui/react-icons/headless/svg/call';
export { Chat16Regular } from '@fluentui/react-icons/headless/svg/chat';
export { Mail16Regular } from '@fluentui/react-icons/headless/svg/mail';
export { PeopleCommunity16Regular } from '@fluentui/react-icons/headless/svg/people-community';
export { PresenceAvailable12Regular } from '@fluentui/react-icons/headless/svg/presence-available';
export { PresenceAway12Regular } from '@fluentui/react-icons/headless/svg/presence-away';
export { PresenceBusy12Filled } from '@fluentui/react-icons/headless/svg/presence-busy';
export { PresenceDnd12Regular } from '@fluentui/react-icons/headless/svg/presence-dnd';
export { PresenceOffline12Regular } from '@fluentui/react-icons/headless/svg/presence-offline';
