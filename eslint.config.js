import globals from 'globals'
import pluginVue from 'eslint-plugin-vue'
import pluginAccessibility from 'eslint-plugin-vuejs-accessibility'
import { vueTsConfigs, withVueTs } from '@vue/eslint-config-typescript'
import { packageOwners } from './.dependency-cruiser.mjs'

const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'A union of texts says the same and needs no code.',
}

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'What needs today takes it as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'What needs the time takes it as an argument.',
  },
]

/** The owners of the layer check once more, so that the editor says it while typing. */
function importsOf(owner) {
  const foreign = Object.keys(packageOwners).filter((name) => !packageOwners[name].includes(owner))
  return {
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: foreign.map((name) => ({
          group: [name, `${name}/*`],
          allowTypeImports: name === 'echarts',
          message: `${name} belongs to ${packageOwners[name].join(' and ')}.`,
        })),
      },
    ],
  }
}

const owners = [...new Set(Object.values(packageOwners).flat())]

export default withVueTs(
  { ignores: ['dist/', 'dist-single/', 'coverage/', 'test-results/', 'public/', 'screenshots/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  pluginVue.configs['flat/recommended'],
  pluginAccessibility.configs['flat/recommended'],
  vueTsConfigs.recommendedTypeChecked,
  { name: 'layout belongs to prettier', rules: pluginVue.configs['no-layout-rules'].rules },
  {
    name: 'house style',
    files: ['**/*.{ts,mts,vue,js,mjs}'],
    rules: {
      // A switch counts once: it lists every case of its union, however many there are.
      complexity: ['error', { max: 8, variant: 'modified' }],
      eqeqeq: 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 40],
      'max-params': ['error', 3],
      'no-restricted-syntax': ['error', noEnum],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'typed house style',
    files: ['**/*.{ts,mts,vue}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
    },
  },
  {
    name: 'components',
    files: ['**/*.vue'],
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/multi-word-component-names': 'off',
      'vue/no-static-inline-styles': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['^Router(Link|View)$'] }],
      'vue/no-v-html': 'error',
      // The label around its control is enough for every screen reader.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  { name: 'package owners', files: ['src/**/*.{ts,vue}'], rules: importsOf(undefined) },
  owners.map((owner) => ({
    name: `packages of ${owner}`,
    files: [owner.endsWith('/') ? `src/${owner}**/*.{ts,vue}` : `src/${owner}`],
    rules: importsOf(owner),
  })),
  {
    name: 'months are text',
    files: ['src/{domain,forecast,charts,presentation,import}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'Months are text, see domain/month.ts.' }],
    },
  },
  {
    name: 'no clock in the core',
    files: ['src/{texts,export,plan,storage}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...noClock] },
  },
  {
    name: 'stores',
    // A setup store is the body of a file in one function, as the script of a component is.
    files: ['src/stores/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', 120] },
  },
  {
    name: 'tests',
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': 'off' },
  },
  { name: 'scripts', files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
)
