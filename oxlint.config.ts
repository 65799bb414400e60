import { defineConfig } from 'oxlint'

const TIMER = 'shared/ has no timers: whoever holds the clock sends a command when it is time.'
const OUTSIDE = 'shared/ is pure: it runs the same in the browser, on the server and in a replay ten years from now.'

/** What shared/ must not touch. Its tsconfig has no types for these either; the sentence here tells why. */
const impure = {
  globals: [
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'].map((name) => ({
      name,
      message: TIMER,
    })),
    ...[
      'crypto',
      'fetch',
      'performance',
      'process',
      'globalThis',
      'window',
      'document',
      'navigator',
      'localStorage',
      'console',
    ].map((name) => ({ name, message: OUTSIDE })),
  ],
  properties: [
    {
      object: 'Date',
      property: 'now',
      message: 'shared/ has no clock: take the time from the event or as a parameter.',
    },
    {
      object: 'Math',
      property: 'random',
      message: 'shared/ has no randomness: ids come from the client, draws from the server as events.',
    },
  ],
}

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'react', 'jsx-a11y', 'vitest'],
  jsPlugins: ['./scripts/lint/house.ts'],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/no-explicit-any': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/ban-ts-comment': [
      'error',
      { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
    ],
    'unicorn/no-abusive-eslint-disable': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // Laws over arbitrary histories assert inside a condition and through a property's runner; given…then… is an assertion.
    'vitest/expect-expect': 'off',
    'vitest/no-conditional-expect': 'off',
    'unicorn/no-thenable': 'off',
    'vitest/require-mock-type-parameters': 'off',
    // What has a life of its own, a connection above all, is made in an effect and shown by the state.
    'react/set-state-in-effect': 'off',
    // A socket is answered by the callback that came with its message.
    'promise/no-callback-in-promise': 'off',
    // Functions and plain objects: what is taken out of one has no `this` to lose.
    'typescript/unbound-method': 'off',
    // `role` of one of our own components is a prop like any other.
    'jsx-a11y/aria-role': ['error', { ignoreNonDOM: true }],
    // These look at one element and cannot see a list whose focus is held by its text field (aria-activedescendant);
    // axe and the keyboard in a real browser can, see tests/e2e.
    'jsx-a11y/click-events-have-key-events': 'off',
    'jsx-a11y/interactive-supports-focus': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/no-noninteractive-element-to-interactive-role': 'off',
    // A scrolling table must be reachable by keyboard.
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    // <output> and <img> are no better than role="status" and role="img" on what is neither a form's result nor a picture file.
    'jsx-a11y/prefer-tag-over-role': 'off',
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
  },
  overrides: [
    {
      // A tool that reads a file by its default export gets one; nobody else does.
      files: ['*.config.ts', 'scripts/lint/*.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['shared/**'],
      rules: {
        'no-restricted-globals': ['error', ...impure.globals],
        'no-restricted-properties': ['error', ...impure.properties],
        'house/deterministic': 'error',
      },
    },
    {
      files: [
        'client/**',
        'server/room/**',
        'server/transport/**',
        'server/draft/**',
        'server/access/**',
        'server/export/**',
      ],
      rules: { 'no-console': 'error' },
    },
    {
      files: ['tests/**'],
      rules: {
        'house/no-sleep': 'error',
        'vitest/no-focused-tests': 'error',
        'vitest/no-disabled-tests': 'error',
        'vitest/no-restricted-vi-methods': [
          'error',
          {
            mock: 'vi.mock replaces code the product runs: hand the unit a port instead.',
            doMock: 'vi.doMock replaces code the product runs: hand the unit a port instead.',
          },
        ],
      },
    },
  ],
})
