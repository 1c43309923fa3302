/** Icons of the writing and managing chunks, kept out of the reading one. */
export { Code16Regular } from '@fluentui/react-icons/lib/atoms/svg/code';
export { CodeBlock16Regular } from '@fluentui/react-icons/lib/atoms/svg/code-block';
export { Delete16Regular } from '@fluentui/react-icons/lib/atoms/svg/delete';
export { Edit16Regular } from '@fluentui/react-icons/lib/atoms/svg/edit';
export { Image16Regular } from '@fluentui/react-icons/lib/atoms/svg/image';
export { Share16Regular } from '@fluentui/react-icons/lib/atoms/svg/share';
export { TextBold16Regular } from '@fluentui/react-icons/lib/atoms/svg/text-bold';
export { TextBulletList16Regular } from '@fluentui/react-icons/lib/atoms/svg/text-bullet-list';
export { TextItalic16Regular } from '@fluentui/react-icons/lib/atoms/svg/text-italic';
export { TextNumberListLtr16Regular } from '@fluentui/react-icons/lib/atoms/svg/text-number-list-ltr';
export { TextQuote16Regular } from '@fluentui/react-icons/lib/atoms/svg/text-quote';
export { Checkmark16Regular } from '@fluentui/react-icons/lib/atoms/svg/checkmark';
