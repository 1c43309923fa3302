'use strict';
// Lint of the product (`src`): SPFx's own rules, and the dependency rule of docs/decisions/0001 with messages that give the remedy.
require('@rushstack/eslint-config/patch/modern-module-resolution');

const zone = (target, from, message, except) => ({ target: `./src/${target}`, from: `./src/${from}`, message, ...(except ? { except } : {}) });

module.exports = {
  root: true,
  extends: ['@microsoft/eslint-config-spfx/lib/profiles/react'],
  parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.lint.json' },
  ignorePatterns: ['*.js', '*.d.ts', 'lib', 'dist', 'temp', 'node_modules'],
  plugins: ['import'],
  settings: { 'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } } },
  rules: {
    'react-hooks/rules-of-hooks': 'error',
    'react-hooks/exhaustive-deps': 'error',
    '@typescript-eslint/explicit-function-return-type': 'off',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@rushstack/no-new-null': 'off',
    '@rushstack/security/no-unsafe-regexp': 'off',
    '@microsoft/spfx/no-async-await': 'off',
    'no-void': 'off',
    'react/jsx-no-target-blank': ['error', { allowReferrer: true }],
    'react/no-danger': 'error',
    'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ExportDefaultDeclaration',
        message: 'Name what you export: default exports only where SPFx demands them (src/webparts).'
      }
    ],
    'import/no-cycle': 'off',
    'import/no-restricted-paths': [
      'error',
      {
        basePath: __dirname,
        zones: [
          zone('core', '.', 'core is the community\'s words and rules: it knows nobody. Declare a port in core and implement it in data.', ['./core']),
          zone('data', 'ui', 'data and ui never meet: both know core, and host joins them.'),
          zone('ui', 'data', 'data and ui never meet: ask for what you need through a port of core.'),
          zone('ui', 'host', 'ui gets what it needs as props (BoardApp): host knows ui, not the other way round.'),
          zone('data', 'host', 'data gets its context as an argument: host knows data, not the other way round.'),
          zone('host', 'webparts', 'A web part calls host, never the other way round.'),
          zone('loc', '.', 'Strings know nobody.', ['./loc'])
        ]
      }
    ],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['@pnp/*'], message: '@pnp/* only in src/data: use a port of core.' },
          { group: ['@microsoft/sp-*'], message: '@microsoft/sp-* only in src/host and src/webparts: take a structural slice of the context as an argument.' },
          { group: ['dompurify'], message: 'dompurify only in src/ui/parts/SafeHtml: show HTML with <SafeHtml>.' },
          { group: ['**/tenant/**', '**/test/**'], message: 'The product knows neither the local tenant nor the tests.' },
          { group: ['**/core/*/*'], message: 'Enter a feature of core by its index: import from \'…/core/<feature>\'.' }
        ]
      }
    ]
  },
  overrides: [
    {
      files: ['src/core/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['react', 'react-dom', '@pnp/*', '@microsoft/*', '@fluentui/*', '@tanstack/*', 'dompurify', 'valibot'], message: 'core is pure TypeScript without libraries.' }, { group: ['../*/*'], message: 'Enter another feature of core by its index.' }] }] }
    },
    {
      files: ['src/data/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['react', 'react-dom', '@fluentui/*', '@tanstack/*', 'dompurify'], message: 'data has no user interface.' }, { group: ['@microsoft/sp-*'], message: 'Take a structural slice of the context as an argument.' }, { group: ['**/core/*/*'], message: 'Enter a feature of core by its index.' }] }] }
    },
    {
      files: ['src/host/**', 'src/webparts/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['@pnp/*'], message: '@pnp/* only in src/data.' }, { group: ['dompurify'], message: 'Show HTML with <SafeHtml>.' }, { group: ['**/core/*/*'], message: 'Enter a feature of core by its index.' }] }] }
    },
    { files: ['src/ui/**/*.tsx'], excludedFiles: ['*.test.tsx'], rules: { 'react/jsx-no-literals': ['error', { noStrings: false, allowedStrings: ['·', '…', '+', ' '] }] } },
    { files: ['src/webparts/**'], rules: { 'no-restricted-syntax': 'off' } },
    {
      files: ['src/ui/parts/SafeHtml*'],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['@pnp/*', '@microsoft/sp-*'], message: 'ui knows core only.' }] }], 'react/no-danger': 'off' }
    },
    { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'max-lines': 'off', '@typescript-eslint/no-explicit-any': 'off', 'no-restricted-imports': 'off', 'no-control-regex': 'off' } }
  ]
};
