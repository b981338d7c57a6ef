/** What the linter refuses. Formatting is prettier's; the rooms are dependency-cruiser's (.dependency-cruiser.cjs). */
import tseslint from 'typescript-eslint';

const relations = ['ManyToOne', 'OneToMany', 'OneToOne', 'ManyToMany', 'JoinColumn', 'JoinTable', 'RelationId', 'Tree'];

const callOut = 'Call out through src/platform/egress.';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', '.urna/', 'screenshots/', 'src/web/browser/', 'src/web/**/*.data.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      // entities-stay-home: links between tables are id columns, never ORM relations (docs/decisions/0001).
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'typeorm', importNames: relations, message: 'Links between tables are id columns.' }] },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `rows[0]!` says that a row must be there, also while the compiler does not ask for it (noUncheckedIndexedAccess).
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `operation === 'mutation'` reads better than the enumeration behind it.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A promise-returning method satisfies an interface without awaiting anything itself.
      '@typescript-eslint/require-await': 'off',
      // A thrown value that is not an Error appears only where a library hands one on.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    // egress-by-one-door: what calls out from the server does so through platform/egress, which knows what may be called.
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/platform/egress/**', 'src/verifying/fetching.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['fetch', 'WebSocket', 'EventSource'].map((name) => ({ name, message: callOut }))],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'].flatMap((name) =>
            [name, `node:${name}`].map((path) => ({ name: path, message: callOut, allowTypeImports: true })),
          ),
          patterns: [{ group: ['undici', 'undici/*', 'axios', 'got', 'node-fetch', 'ws'], message: callOut, allowTypeImports: true }],
        },
      ],
    },
  },
  {
    // It takes sockets, and opens none.
    files: ['src/platform/graphql/sockets.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Whoever runs a command reads what it prints.
    files: ['src/cli.ts', 'src/commands/**', 'bench/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Answers of the API arrive here untyped, on purpose: tests look at them as a client does.
    files: ['**/*.spec.ts', 'test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-undef': 'off',
      'no-unused-vars': 'error',
      'no-unreachable': 'error',
      'prefer-const': 'error',
    },
  },
);
