/** The arrows of the house: src → types, entries → runtime → shop → ports ← adapters. */

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const arrows = [
  {
    name: 'types-stand-alone',
    comment: 'The contract imports nothing but valibot and itself: both sides agree on it.',
    severity: 'error',
    from: { path: '^types/', pathNot: '\\.d\\.ts$' },
    to: { pathNot: '^types/|^node_modules/valibot/' },
  },
  {
    name: 'phone-knows-only-the-contract',
    comment: 'src never reaches the server side.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(cloudfunctions|emulator|config|test)/' },
  },
  {
    name: 'phone-takes-types-only',
    comment:
      'Only types (and the plain LIMITS) of the contract may reach the phone: valibot and schemas weigh too much.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^types/', pathNot: '^types/(limits|global\\.d)\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'parts-of-the-phone-stand-apart',
    comment: 'buyer, distributor and seller are packages of their own; what two draw is in shared.',
    severity: 'error',
    from: { path: '^src/(buyer|distributor|seller)/' },
    to: { path: '^src/(buyer|distributor|seller)/', pathNot: '^src/$1/' },
  },
  {
    name: 'shared-knows-no-part',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '^src/(buyer|distributor|seller)/' },
  },
  {
    name: 'server-knows-no-phone',
    severity: 'error',
    from: { path: '^(cloudfunctions|emulator|config)/' },
    to: { path: '^src/' },
  },
  {
    name: 'nothing-deployed-imports-the-emulator',
    severity: 'error',
    from: { path: '^(cloudfunctions|types|src)/' },
    to: { path: '^(emulator|test)/' },
  },
  {
    name: 'shop-knows-no-outside',
    comment:
      'No SDK, HTTP, file or clock in the rules: they ask their ports. Packages only such as compute and touch nothing: ' +
      'csv-stringify/sync turns cells into text, and defuses formulas by a list that others keep.',
    severity: 'error',
    from: { path: '^cloudfunctions/shop/' },
    to: {
      pathNot:
        '^(cloudfunctions/shop/|types/|config/collections\\.ts$|node_modules/(valibot|dayjs|csv-parse|csv-stringify)/)',
    },
  },
  {
    name: 'adapters-serve-ports',
    severity: 'error',
    from: { path: '^cloudfunctions/adapters/' },
    to: { path: '^cloudfunctions/(entries|runtime)/' },
  },
  {
    name: 'one-adapter-per-system',
    severity: 'error',
    from: { path: '^cloudfunctions/adapters/([^/]+)/' },
    to: { path: '^cloudfunctions/adapters/', pathNot: '^cloudfunctions/adapters/$1/' },
  },
  {
    name: 'runtime-is-started-by-entries',
    severity: 'error',
    from: { path: '^cloudfunctions/(runtime|shop|adapters)/' },
    to: { path: '^cloudfunctions/entries/' },
  },
  {
    name: 'entries-hand-over',
    comment: 'An entry builds the outside and hands over to runtime; entries never call each other.',
    severity: 'error',
    from: { path: '^cloudfunctions/entries/([^/]+)/' },
    to: { path: '^cloudfunctions/entries/', pathNot: '^cloudfunctions/entries/$1/' },
  },
  {
    name: 'one-place-names-the-sdk',
    severity: 'error',
    from: { pathNot: '^(cloudfunctions/adapters/cloudbase/|test/|node_modules/)' },
    to: { path: '^node_modules/@cloudbase/' },
  },
  {
    name: 'one-place-names-the-pay-library',
    severity: 'error',
    from: { pathNot: '^(cloudfunctions/adapters/wechat-pay/|test/|node_modules/)' },
    to: { path: '^node_modules/(wechatpay-axios-plugin|axios)/' },
  },
]

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const order = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-orphans',
    comment: 'A file that nothing reaches and that reaches nothing.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        '\\.d\\.ts$',
        '\\.config\\.ts$',
        '\\.mjs$',
        '\\.h5\\.ts$',
        '^src/(index\\.html|routes)',
        '^emulator/stage/page/',
      ],
    },
    to: {},
  },
  { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'deployed-code-takes-real-dependencies',
    comment: 'A package that only tests or builds use must not reach a function or the phone.',
    severity: 'error',
    from: { path: '^(cloudfunctions|src|types)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
  },
]

module.exports = {
  forbidden: [...arrows, ...order],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|css|png|webp|svg)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
