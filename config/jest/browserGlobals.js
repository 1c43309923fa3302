// Constants that SPFx's own build replaces, and platform parts that jsdom lacks.
Object.assign(globalThis, { DEBUG: false, DATACENTER: false, DEPRECATED_UNIT_TEST: false, UNIT_TEST: false, NPM_BUILD: true });
const { TextEncoder, TextDecoder } = require('node:util');
Object.assign(globalThis, { TextEncoder, TextDecoder });
if (!globalThis.crypto || !globalThis.crypto.randomUUID) {
  Object.defineProperty(globalThis, 'crypto', { value: require('node:crypto').webcrypto, configurable: true });
}
if (!globalThis.structuredClone) globalThis.structuredClone = require('node:v8').deserialize && ((value) => require('node:v8').deserialize(require('node:v8').serialize(value)));
globalThis.ResizeObserver = globalThis.ResizeObserver || class { observe() {} unobserve() {} disconnect() {} };
if (globalThis.HTMLElement && !HTMLElement.prototype.scrollIntoView) HTMLElement.prototype.scrollIntoView = () => undefined;
if (globalThis.window && !window.matchMedia) {
  window.matchMedia = (query) => ({ matches: false, media: query, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} });
}
