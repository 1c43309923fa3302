/**
 * Names of classes come from the path of their stylesheet and what stands in it, so that two versions on one page do not
 * meet. SPFx takes the whole path, and the same sources in another folder make another package; here it is the path within
 * the project.
 */
const { createHash } = require('node:crypto');
const path = require('node:path');

const projectFolder = path.resolve(__dirname, '..');

function steadyName(className, cssFilePath, css) {
  const within = path.relative(projectFolder, cssFilePath).split(path.sep).join('/');
  return `${className}_${createHash('sha256').update(`${within}\0${css}`).digest('hex').slice(0, 8)}`;
}

/** Every place that names classes, however deep webpack's rules nest. */
function* namingOptions(node) {
  if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
  if (typeof node.options?.generateCssClassName === 'function') yield node.options;
  for (const child of Object.values(node)) yield* namingOptions(child);
}

module.exports = configuration => {
  const found = [...namingOptions(configuration.module.rules)];
  if (found.length === 0) throw new Error('SPFx names classes in another way now: see config/steadyClassNames.js.');
  for (const options of found) options.generateCssClassName = steadyName;
  return configuration;
};
