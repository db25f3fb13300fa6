import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tests = ['**/*.{spec,testing}.{ts,tsx}', 'test/**', 'libs/testing/**'];
const spoken = ['apps/cli/**', 'apps/standalone/**', 'scripts/**', 'test/**', 'libs/testing/**'];
const code = ['**/*.{ts,tsx,mts,mjs}'];
const typed = ['**/*.{ts,tsx}'];

/** Faults of plain JavaScript that the compiler does not name. */
const plainFaults = {
  'eqeqeq': ['error', 'always', { null: 'ignore' }],
  'no-alert': 'error',
  'no-console': 'error',
  'no-constant-condition': 'error',
  'no-debugger': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unsafe-finally': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/** One reason to open a file, one screen to read it. */
const sizes = (lines) => ({
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: lines }],
  'max-depth': ['error', 4],
});

const typeFaults = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-redundant-type-constituents': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const testFreedoms = {
  'max-lines-per-function': 'off',
  '@typescript-eslint/consistent-type-assertions': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  'no-restricted-syntax': ['error', {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    message: 'A test is told or it is not there.',
  }],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'data/', 'out/', '.cache/', 'apps/web/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: code, rules: { ...plainFaults, ...sizes(40) } },
  {
    files: typed,
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: typeFaults,
  },
  { files: ['**/*.d.mts'], languageOptions: { parser: tseslint.parser } },
  { files: ['**/*.tsx'], rules: sizes(80) },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // The router's redirects are thrown by design.
  { files: ['apps/web/src/app/routes/**'], rules: { '@typescript-eslint/only-throw-error': 'off' } },
  { files: spoken, rules: { 'no-console': 'off' } },
  { files: tests, rules: testFreedoms },
);
