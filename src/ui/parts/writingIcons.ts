/** Icons of the writing and managing chunks, kept out of the reading one. */
export { Code16Regular } from '@fluentui/react-icons/headless/svg/code';
export { CodeBlock16Regular } from '@fluentui/react-icons/headless/svg/code-block';
export { Delete16Regular } from '@fluentui/react-icons/headless/svg/delete';
export { DocumentArrowRight16Regular } from '@fluentui/react-icons/headless/svg/document-arrow-right';
export { Edit16Regular } from '@fluentui/react-icons/headless/svg/edit';
export { Image16Regular } from '@fluentui/react-icons/headless/svg/image';
export { Share16Regular } from '@fluentui/react-icons/headless/svg/share';
export { TextBold16Regular } from '@fluentui/react-icons/headless/svg/text-bold';
export { TextBulletList16Regular } from '@fluentui/react-icons/headless/svg/text-bullet-list';
export { TextItalic16Regular } from '@fluentui/react-icons/headless/svg/text-italic';
export { TextNumberListLtr16Regular } from '@fluentui/react-icons/headless/svg/text-number-list-ltr';
export { TextQuote16Regular } from '@fluentui/react-icons/headless/svg/text-quote';
export { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
