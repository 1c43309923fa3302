/**
 * The SPFx loader carries its module loader (RequireJS) as a string and evaluates it, unless the page has one already.
 * A page without `unsafe-eval` must have it: so that string is taken out of the installed package and served as a
 * script of its own.
 */
import fs from 'node:fs';
import vm from 'node:vm';

/** The loader sets this address itself when it evaluates the string: module names are never addresses. */
const configuration = 'requirejs.config({baseUrl:"https://relative-path.invalid"});\n';

/**
 * @param assembly - path of `sp-default-assembly_en-us.js`
 * @throws when the assembly is built differently, as another version of SPFx may be
 */
export function requireScript(assembly: string): string {
  const code = fs.readFileSync(assembly, 'utf8');
  const module = /eval\.call\(window,\w+\((\d+)\)\)/.exec(code)?.[1];
  const literal = module && new RegExp(`\\b${module}\\(\\w+\\)\\{\\w+\\.exports=('(?:[^'\\\\]|\\\\[\\s\\S])*')`).exec(code)?.[1];
  if (!literal) throw new Error(`RequireJS was not found in ${assembly}; this page is made for SPFx 1.23.2.`);
  return `${String(vm.runInNewContext(literal))}\n${configuration}`;
}
