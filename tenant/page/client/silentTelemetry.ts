/**
 * SPFx asks for its telemetry client in two chunks that Microsoft does not publish on npm: two failed requests and
 * many unhandled rejections on every page. They are put into the chunk registry before SPFx starts, so it never asks;
 * their one module accepts every call and sends nothing anywhere.
 */

/** Registry, chunks and module as numbered inside `sp-default-assembly` of SPFx 1.23.2. */
const registry = 'webpackJsonp_8217e442-8ed3-41fd-957d-b112e841286a_0.35.145';
const chunks = [88, 960];
const clientModule = 919;

export function silenceTelemetry(): void {
  (window as unknown as Record<string, unknown>)[registry] = [
    [chunks, { [clientModule]: (module: { exports: unknown }) => { module.exports = silent(); } }]
  ];
}

/** Callable, constructible, with every property being the same again. */
function silent(): unknown {
  return new Proxy(function silentCall() { /* nothing is sent */ }, {
    get(target, name) {
      if (name === 'then' || typeof name === 'symbol') return undefined;
      return name === 'prototype' ? target.prototype : silent();
    },
    apply: silent,
    construct: silent as () => object
  });
}
