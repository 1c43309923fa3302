/** What takes something of the record along comes together, when somebody asks for it. */
export { csvOf } from '../../core/shared';
export { badgeFile } from './badgeFile';
export { openLink } from './openLink';
export { printElement } from './printElement';
export { recordLetter } from './recordLetter';
export { recordRows } from './recordRows';
export { saveFile } from './saveFile';
