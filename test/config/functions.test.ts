import { collections } from '../../config/collections'
import { functionList, functionRuntime, functions, functionVariables } from '../../config/functions'
import { deployFiles } from '../../config/scripts/deploy-files.mjs'

const files = deployFiles({ functionList, functionRuntime, functionVariables }, collections)

test('a phone may call api alone; the web reaches pay-notify alone', () => {
  expect(files['function-rules.json']).toEqual({
    api: { invoke: true },
    'pay-notify': { invoke: false },
    cron: { invoke: false },
    payout: { invoke: false },
  })
  expect(files['http-routes.json']).toEqual({ '/pay-notify': 'pay-notify' })
})

test('every function gets its time, its variables and its timers', () => {
  const deployed = files['cloudbaserc.json'].functions
  expect(deployed.map(one => [one.name, one.timeout, one.triggers.map(timer => timer.name)])).toEqual([
    ['api', 20, []],
    ['pay-notify', 10, []],
    ['cron', 60, ['minutely', 'rollup', 'nightly']],
    ['payout', 60, ['minutely']],
  ])
  for (const one of deployed) expect(Object.keys(one.envVariables)).toEqual([...functionVariables])
})

test('no secret is written into the deploy files: values are placeholders', () => {
  const values = files['cloudbaserc.json'].functions.flatMap(one => Object.values(one.envVariables))
  expect(values.filter(value => !/^\{\{env\.[A-Z0-9_]+\}\}$/.test(String(value)))).toEqual([])
})

test('every collection is closed to phones, and its indexes are those the emulator enforces', () => {
  const listed = files['collections.json']
  expect(listed.map(one => one.name)).toEqual(Object.keys(collections))
  expect(new Set(listed.map(one => one.permission))).toEqual(new Set(['ADMINONLY']))
  expect(listed.find(one => one.name === 'stocks')?.indexes).toContainEqual({
    name: 'byProduct',
    unique: false,
    keys: [{ field: 'productId', direction: 'asc' }],
  })
})

test('timers use only the fields that the local shop knows', () => {
  const fields = [functions.cron, functions.payout].flatMap(({ timers }) => Object.values(timers))
  expect(fields.filter(text => !/^\d+ (\*|\d+) (\*|\d+) \* \* \* \*$/.test(text))).toEqual([])
})
