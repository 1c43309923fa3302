/**
 * SPFx asks for its telemetry client in two chunks that Microsoft does not publish on npm. Their absence would be two
 * failed requests and an unhandled rejection on every page; so they are answered by chunks whose one module accepts
 * every call and sends nothing anywhere.
 */

/** Key of the chunk registry and numbers inside `sp-default-assembly` of SPFx 1.23.2. */
const registry = 'webpackJsonp_8217e442-8ed3-41fd-957d-b112e841286a_0.35.145';
const numberOf: Readonly<Record<string, number>> = { '88': 88, 'odsp-telemetry-1ds': 960 };
const clientModule = 919;

/** The script for a chunk's file name, or undefined when it is none of the two. */
export function telemetryChunk(file: string): string | undefined {
  const number = numberOf[/^chunk\.(.+)_none_[0-9a-f]{20}\.js$/.exec(file)?.[1] ?? ''];
  if (number === undefined) return undefined;
  const modules = number === 960 ? `{${clientModule}:function(module){module.exports=silent()}}` : '{}';
  return `(function(){
function silent(){
  return new Proxy(function(){}, {
    get: function(target, name){ return name === 'then' || typeof name === 'symbol' ? undefined : name === 'prototype' ? target.prototype : silent(); },
    apply: silent, construct: silent
  });
}
(self[${JSON.stringify(registry)}] = self[${JSON.stringify(registry)}] || []).push([[${number}], ${modules}]);
})();
`;
}
