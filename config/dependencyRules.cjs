'use strict';
// The third fence of the dependency rule (docs/decisions/0001): the whole graph, transitive and with cycles.
// `npm run check:boundaries`; the same rules draw the picture in src/README.md (`npm run docs:picture`).
const layer = (name) => `^src/${name}/`;
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    // The service's resources point at each other (a list has items, an item has its list): their descriptions may too.
    never('no-cycles', { pathNot: '^tenant/sharepoint/' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'Two files that need each other are one file, or hide a third.'),
    never('core-knows-nobody', { path: layer('core') }, { path: '^(src/(data|ui|host|webparts|loc)|node_modules)/', pathNot: '\\.test\\.' }, 'Declare a port in core and implement it outside.'),
    never('data-knows-core-only', { path: layer('data') }, { path: '^src/(ui|host|webparts|loc)/' }, 'data and ui never meet; host joins them.'),
    never('ui-knows-core-only', { path: layer('ui') }, { path: '^src/(data|host|webparts)/' }, 'Ask for what you need through a port of core.'),
    never('host-below-webparts', { path: layer('host') }, { path: '^src/webparts/' }, 'A web part calls host, never the other way round.'),
    never('product-knows-no-tenant', { path: '^src/' }, { path: '^(tenant|test|scripts)/' }, 'Nothing in src knows the local tenant or the tests.'),
    never('tenant-knows-no-product', { path: '^tenant/' }, { path: '^(src|test)/' }, 'The local tenant is never bent to suit the product.'),
    never('features-of-core-by-index', { path: '^src/(?!core/)' }, { path: '^src/core/[^/]+/(?!index\\.ts$)' }, 'Enter a feature of core by its index.'),
    never('pnp-in-data-only', { path: '^src/(?!data/)' }, { path: 'node_modules/@pnp/' }, '@pnp/* only in src/data.'),
    never('spfx-in-host-only', { path: '^src/(?!host/|webparts/)' }, { path: 'node_modules/@microsoft/sp-' }, '@microsoft/sp-* only in src/host and src/webparts.'),
    never('dompurify-in-safehtml-only', { path: '^src/', pathNot: '^src/ui/parts/SafeHtml' }, { path: 'node_modules/dompurify' }, 'Show HTML with <SafeHtml>.'),
    never('no-unlisted-packages', { path: '^(src|tenant)/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] }, 'Every package is a choice in package.json.')
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^lib|^dist|^temp|\\.test\\.tsx?$|\\.module\\.scss$)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
    reporterOptions: { dot: { collapsePattern: '^(src/(core|data)/[^/]+|src/(ui|host|webparts|loc))' } }
  }
};
