import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { requireScript } from './requireScript.ts';

describe('the module loader inside SPFx', () => {
  it('is taken out of the installed assembly as a script', () => {
    const script = requireScript(path.resolve(__dirname, '../../node_modules/@microsoft/sp-application-base/dist/sp-default-assembly_en-us.js'));
    // Compared as truth values: the script is 17 KB and nobody wants it in a failure's message.
    expect(/var requirejs,\s*require,\s*define/.test(script)).toBe(true);
    expect(script.endsWith('requirejs.config({baseUrl:"https://relative-path.invalid"});\n')).toBe(true);
  });

  it('is missed with a clear sentence when the assembly is another', () => {
    const other = path.join(os.tmpdir(), 'other-assembly.js');
    fs.writeFileSync(other, 'var nothing;');
    expect(() => requireScript(other)).toThrow(/this page is made for SPFx 1\.23\.2/);
    fs.rmSync(other);
  });
});
