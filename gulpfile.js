'use strict';
// The verbs that SPFx developers know, in front of Heft: `gulp bundle --ship`, `gulp package-solution --ship`,
// `gulp serve`, `gulp test`, `gulp clean`. Why both: docs/decisions/0002-gulp-verbs-over-heft.md
const { spawn } = require('node:child_process');
const path = require('node:path');
const { series } = require('gulp');

const ship = process.argv.includes('--ship') || process.argv.includes('--production');
const heftBin = path.join(path.dirname(require.resolve('@rushstack/heft/package.json')), 'bin', 'heft');
const jestBin = path.join(path.dirname(require.resolve('jest/package.json')), 'bin', 'jest.js');

/** A gulp task that runs one command and fails when it fails. */
function task(displayName, script, ...args) {
  return Object.assign(() => spawn(process.execPath, [script, ...args], { stdio: 'inherit', cwd: __dirname }), { displayName });
}
const heft = (name, ...args) => task(name, heftBin, ...args, ...(ship ? ['--production'] : []));

const bundle = heft('bundle', 'build', '--clean');
// The same bytes for the same sources, with a checksum and a bill of materials beside them.
const finish = task('finish-package', path.join(__dirname, 'scripts', 'finishPackage.ts'));
const packageSolution = Object.assign(series(heft('package-solution', 'package-solution'), finish), { displayName: 'package-solution' });

exports.clean = heft('clean', 'clean');
exports.bundle = bundle;
exports['package-solution'] = packageSolution;
exports.serve = heft('serve', 'start', '--clean', '--nobrowser');
exports.test = task('test', jestBin);
exports.default = series(bundle, packageSolution);
