// The layer rule of ARCHITECTURE.md as lint: who may import whom, and what the pure core must not touch.
import { builtinModules } from 'node:module';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**'];
const NODE = `^(node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/.*)?)$`;
const REACT = '^(react|react-dom|zustand|virtua|lucide-react|@base-ui/.*)(/.*)?$';

/** A relative import that reaches into one of these top or core folders (or files). */
const into = (...names) => `^(\\.\\./)+(${names.join('|')})(/|\\.ts$|$)`;
const ban = (regex, message) => ({ regex, message });
const imports = (patterns, paths = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }],
});
const syntax = (...entries) => ({
  'no-restricted-syntax': ['error', ...entries.map(([selector, message]) => ({ selector, message }))],
});

const NAMED = ['ExportDefaultDeclaration', 'Named exports only.'];
const NO_HTML = [
  ["JSXAttribute[name.name='dangerouslySetInnerHTML']", 'Render text, not HTML.'],
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
    'Render text, not HTML.',
  ],
];
const NO_BRIDGE = ["MemberExpression[property.name='glossator']", 'Only renderer/bridge.ts names the preload API.'];
/** What an analyst reads or hears stands in core/language; names of keys (in <Key>) are the same everywhere. */
const SAID = 'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|label|text|description|alt)$/]';
const ADVICE = 'Words an analyst reads belong into core/language, for every language.';
const NO_WORDS = [
  ":not(JSXElement[openingElement.name.name='Key']) > JSXText[value=/[A-Za-z]{2}/]",
  `${SAID} > Literal[value=/[A-Za-z]{2}/]`,
  `${SAID} TemplateElement[value.raw=/[A-Za-z]{2}/]`,
  `${SAID} ConditionalExpression > Literal[value=/[A-Za-z]{2}/]`,
  ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > ConditionalExpression > Literal[value=/[A-Za-z]{2}/]',
  ':matches(JSXElement, JSXFragment) > JSXExpressionContainer TemplateElement[value.raw=/[A-Za-z]{2} /]',
].map((selector) => [selector, ADVICE]);
/** Outside markup: what a function returns, a name stands for or a failure says, when it reads like words. */
const HANDED_ON = ':matches(ReturnStatement, ArrowFunctionExpression, VariableDeclarator, ConditionalExpression)';
const NO_SENTENCES = [
  `${HANDED_ON} > Literal[value=/^[A-Za-z’]+( [A-Za-z’]+){2}/]`,
  `${HANDED_ON} > TemplateLiteral > TemplateElement[value.raw=/ [a-z]{2,}[ :.]/]`,
  "CallExpression[callee.name='fail'] > Literal:nth-child(2)",
  "CallExpression[callee.name='fail'] > TemplateLiteral > TemplateElement[value.raw=/[A-Za-z]{2}/]",
].map((selector) => [selector, ADVICE]);
const NO_CLOCK = [
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'core has no clock: pass the time in.'],
  ["CallExpression[callee.name='Date']", 'core has no clock: pass the time in.'],
];
const NO_CLOCK_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'core has no clock: pass the time in.' },
  { object: 'performance', property: 'now', message: 'core has no clock: pass the time in.' },
  { object: 'Math', property: 'random', message: 'core has no randomness: pass ids in.' },
  { object: 'crypto', property: 'randomUUID', message: 'core has no randomness: pass ids in.' },
];
const NO_GLOBALS = ['window', 'document', 'process', 'fetch', 'localStorage', 'setTimeout', 'setInterval', 'crypto'];

/** Inside core, each rank imports only its own rank and those below it. */
const RANKS = [
  ['model', 'text', 'language', 'result'],
  ['anchoring', 'history'],
  ['commands', 'formats', 'analysis'],
  ['contract'],
];
const CORE_ALONE = [
  ban('^(?!\\.{1,2}(/|$)|zod(/|$)|approx-string-match$)', 'core imports nothing but zod and approx-string-match.'),
  ban(into('electron', 'renderer', 'e2e', 'bench', 'scripts'), 'core knows none of its users.'),
];
const coreRanks = RANKS.map((names, rank) => {
  const above = RANKS.slice(rank + 1).flat();
  return {
    files: names.flatMap((name) => [`core/${name}/**/*.ts`, `core/${name}.ts`]),
    ignores: TESTS,
    rules: imports([
      ...CORE_ALONE,
      ...(above.length ? [ban(into(...above), 'No arrow runs back: see the layer rule in ARCHITECTURE.md.')] : []),
      ...(names.includes('result')
        ? [ban('^\\./(commands|history|anchoring|formats|analysis|contract)(/|$)', 'No arrow runs back.')]
        : []),
    ]),
  };
});

const ELECTRON = [
  ban(REACT, 'React belongs to the renderer.'),
  ban(into('renderer', 'e2e', 'bench'), 'electron and renderer meet in core/contract.ts only.'),
];
const RENDERER = [
  ban(
    `^electron(/.*)?$|^lowdb(/.*)?$|${NODE}`,
    'The renderer has no Node and no Electron: ask through renderer/bridge.ts.',
  ),
  ban(into('electron', 'e2e', 'bench'), 'electron and renderer meet in core/contract.ts only.'),
];
const IPC_MAIN = {
  name: 'electron',
  importNames: ['ipcMain', 'default'],
  message: 'Only electron/ipc.ts names ipcMain.',
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules',
      'out',
      'dist',
      'coverage',
      'test-results',
      'playwright-report',
      'bench/results',
      'data',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['core', 'electron', 'renderer', 'tests'].map((name) => `./tsconfig.${name}.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: false, skipComments: false }],
      ...syntax(NAMED, ...NO_HTML),
    },
  },
  {
    files: ['core/**/*.ts'],
    ignores: TESTS,
    rules: {
      ...imports(CORE_ALONE),
      ...syntax(NAMED, ...NO_HTML, ...NO_CLOCK),
      'no-restricted-globals': ['error', ...NO_GLOBALS],
      'no-restricted-properties': ['error', ...NO_CLOCK_PROPERTIES],
    },
  },
  ...coreRanks,
  { files: ['electron/**/*.ts'], ignores: TESTS, rules: imports(ELECTRON, [IPC_MAIN]) },
  { files: ['electron/ipc.ts'], rules: imports(ELECTRON) },
  {
    files: ['electron/**/*.ts'],
    // The command line and the error log are always English; a script for a worker or a page is no sentence.
    ignores: [
      ...TESTS,
      'electron/{cli,cli-words,log,pattern-search}.ts',
      'electron/shell/screenshot.ts',
      'electron/testing/**',
    ],
    rules: syntax(NAMED, ...NO_HTML, ...NO_SENTENCES),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: syntax(NAMED, ...NO_HTML, NO_BRIDGE, ...NO_WORDS),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: [...TESTS, 'renderer/bridge.ts'],
    rules: { ...imports(RENDERER), ...syntax(NAMED, ...NO_HTML, NO_BRIDGE, ...NO_WORDS, ...NO_SENTENCES) },
  },
  { files: ['renderer/bridge.ts'], rules: imports(RENDERER) },
  {
    files: ['renderer/ui/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: imports([...RENDERER, ban(into('bridge', 'state'), 'ui/ is presentational: no bridge, no store.')]),
  },
  { files: ['renderer/bridge.ts'], rules: syntax(NAMED, ...NO_HTML) },
  { files: [...TESTS, 'e2e/**/*.ts', 'bench/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      ...syntax(NAMED),
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-empty-pattern': 'off', // Playwright fixtures without dependencies must take `{}`
    },
  },
  { files: ['*.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'performance',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'structuredClone',
          'AbortController',
          'TextEncoder',
          'TextDecoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-const-assign': 'error',
      'no-fallthrough': 'error',
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 80],
    },
  },
  {
    files: ['bench/**/*.{mjs,js}', 'e2e/**/*.{mjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'window',
          'document',
          'requestAnimationFrame',
          'getComputedStyle',
          'CSS',
          'Highlight',
          'PerformanceObserver',
          'Range',
          'StaticRange',
          'location',
          'navigator',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
