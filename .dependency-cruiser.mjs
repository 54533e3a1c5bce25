/**
 * Who may import what: the one place where the layers are written down.
 * `types` may be imported with `import type` only. Files directly in `src/` put the app together and may import all.
 */
export const layers = {
  domain: { imports: [] },
  forecast: { imports: ['domain'] },
  texts: { imports: ['domain'], types: ['import', 'plan'] },
  import: { imports: ['domain'] },
  plan: { imports: ['domain'] },
  storage: { imports: ['domain'], types: ['import'] },
  export: { imports: ['domain', 'texts'] },
  charts: { imports: ['domain', 'forecast', 'texts'] },
  presentation: { imports: ['domain', 'forecast', 'texts'] },
  workers: { imports: ['domain', 'import', 'storage'] },
  stores: {
    imports: ['domain', 'forecast', 'presentation', 'import', 'export', 'plan', 'storage', 'workers'],
  },
  composables: { imports: ['domain'] },
  components: {
    imports: ['domain', 'forecast', 'texts', 'charts', 'presentation', 'composables'],
    types: ['import', 'plan'],
  },
  pages: {
    imports: ['domain', 'forecast', 'texts', 'presentation', 'plan', 'stores', 'composables', 'components'],
    types: ['import'],
  },
  cli: { imports: ['domain', 'texts', 'import', 'plan', 'export'] },
}

/** These may not import any package; elsewhere the owners below decide. */
const withoutPackages = ['domain', 'forecast', 'texts', 'presentation']

/** Paths in `src/` that may import a heavy package, all others may not. */
export const packageOwners = {
  dexie: ['storage/'],
  papaparse: ['import/', 'export/'],
  valibot: ['plan/', 'export/', 'import/profileFile.ts'],
  comlink: ['workers/'],
  fflate: ['import/', 'export/'],
  pinia: ['stores/', 'main.ts'],
  echarts: ['components/charts/'],
}

/** Paths that may use a package's types besides. */
const packageTypeUsers = { echarts: ['charts/'] }

const anyOf = (paths) => `(${paths.join('|')})`

function layerRules([layer, { imports, types = [] }]) {
  const inSource = (names) => anyOf(names.map((name) => `^src/${name}/`))
  const from = { path: `^src/${layer}/` }
  return [
    {
      name: `${layer}-imports-inwards`,
      comment: `${layer} may import ${imports.join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { path: '^(src|test|build|bench)/', pathNot: inSource([layer, ...imports, ...types]) },
    },
    ...(types.length === 0
      ? []
      : [
          {
            name: `${layer}-imports-types-only`,
            comment: `${layer} may import types of ${types.join(', ')}, but no code`,
            severity: 'error',
            from,
            to: { path: inSource(types), dependencyTypesNot: ['type-only'] },
          },
        ]),
  ]
}

function ownerRules([name, owners]) {
  const typeUsers = packageTypeUsers[name] ?? []
  const inSource = (paths) => anyOf(paths.map((path) => `^src/${path}`))
  const rule = (ruleName, users, to) => ({
    name: ruleName,
    comment: `${name} belongs to ${owners.join(', ')}`,
    severity: 'error',
    from: { path: '^src/', pathNot: inSource(users) },
    to: { path: `node_modules/${name}/`, ...to },
  })
  return [
    rule(`${name}-has-one-owner`, [...owners, ...typeUsers], {}),
    ...(typeUsers.length > 0
      ? [rule(`${name}-runs-in-one-place`, owners, { dependencyTypesNot: ['type-only'] })]
      : []),
  ]
}

export default {
  forbidden: [
    ...Object.entries(layers).flatMap(layerRules),
    ...Object.entries(packageOwners).flatMap(ownerRules),
    {
      name: 'core-without-packages',
      severity: 'error',
      from: { path: anyOf(withoutPackages.map((layer) => `^src/${layer}/`)) },
      to: { path: 'node_modules/' },
    },
    {
      name: 'every-folder-is-a-layer',
      comment: 'A new folder in src/ needs its line in the table.',
      severity: 'error',
      from: { path: '^src/.+/', pathNot: `^src/(${Object.keys(layers).join('|')}|styles)/` },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^(src|data)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'product-without-test-tools',
      severity: 'error',
      from: { path: '^(src|data)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
