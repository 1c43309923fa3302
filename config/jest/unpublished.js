// Stands in for Microsoft's unpublished packages that SPFx's CommonJS files ask for: any property can be called, made or extended.
const make = () => {
  const target = function () {};
  return new Proxy(target, {
    get(object, key) {
      if (key === '__esModule') return true;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === 'prototype') return object.prototype;
      if (!(key in object)) object[key] = make();
      return object[key];
    },
    apply: () => undefined,
    construct: () => ({})
  });
};
module.exports = make();
