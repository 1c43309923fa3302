/** Every icon by name, from its own file: the package's index would bring all 5,000 of them into development builds. */
export { Add16Regular } from '@fluentui/react-icons/headless/svg/add';
export { ArrowReply16Regular } from '@fluentui/react-icons/headless/svg/arrow-reply';
export { CheckmarkCircle16Regular, CheckmarkCircle16Filled, CheckmarkCircle20Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
export { Chat20Regular, Chat48Regular } from '@fluentui/react-icons/headless/svg/chat';
export { ChevronLeft16Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
export { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
export { ErrorCircle20Regular } from '@fluentui/react-icons/headless/svg/error-circle';
export { Eye16Regular } from '@fluentui/react-icons/headless/svg/eye';
export { Heart16Filled, Heart16Regular } from '@fluentui/react-icons/headless/svg/heart';
export { Link16Regular } from '@fluentui/react-icons/headless/svg/link';
export { MoreHorizontal16Regular } from '@fluentui/react-icons/headless/svg/more-horizontal';
export { Person16Regular } from '@fluentui/react-icons/headless/svg/person';
export { Pin16Regular } from '@fluentui/react-icons/headless/svg/pin';
export { Search16Regular, Search48Regular } from '@fluentui/react-icons/headless/svg/search';
export { Warning20Regular } from '@fluentui/react-icons/headless/svg/warning';
