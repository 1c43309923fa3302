/**
 * Tells webpack which modules do nothing but give what they export, so that a file which only a later chunk uses does not
 * come with the first one because a barrel (`index.js`) names it. By itself webpack takes every class with a constructor
 * and a parent, and every object made at the top of a file, for a side effect.
 * Stylesheets have effects and are left out; so is the part of PnPjs that extends its own prototypes.
 */
const pureModules = [
  { test: /[\\/]lib[\\/](core|data|host|loc|ui|webparts)[\\/](?!.*\.scss).*\.js$/, exclude: /[\\/]node_modules[\\/]/, sideEffects: false },
  { test: /[\\/]node_modules[\\/]@pnp[\\/](core|queryable)[\\/].*\.js$/, sideEffects: false }
];

module.exports = configuration => {
  configuration.module.rules.push(...pureModules);
  return configuration;
};
