// Localised strings of SPFx are AMD modules: `define([], function () { return {…}; })`.
module.exports = {
  process: (source) => ({
    code: `let result; const define = (dependencies, factory) => { result = (factory || dependencies)(); };\n${source}\nmodule.exports = result;`
  })
};
