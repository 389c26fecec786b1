import { countTests, neededBuilds, readArgs, SLOW } from '../../config/scripts/test-plan.mjs'

const builds = {
  functions: { usedBy: ['test/weapp', 'test/browser'] },
  h5: { usedBy: ['test/browser'] },
  weapp: { usedBy: ['test/weapp'] },
  emulator: { usedBy: [] },
}

test('--fast is told from the paths', () => {
  expect(readArgs(['--fast', 'test/shop'])).toEqual({ fast: true, paths: ['test/shop'] })
  expect(readArgs([])).toEqual({ fast: false, paths: [] })
})

test.each([
  ['everything', [], ['functions', 'h5', 'weapp']],
  ['the whole folder', ['test'], ['functions', 'h5', 'weapp']],
  ['one file in the browser', ['test/browser/pay.test.ts'], ['functions', 'h5']],
  ['the mini program', ['./test/weapp/'], ['functions', 'weapp']],
  ['rules alone', ['test/shop/order'], []],
])('for %s just the builds that it needs are made', (_, paths, needed) => {
  expect(neededBuilds({ fast: false, paths }, builds)).toEqual(needed)
})

test('a fast run builds nothing', () => {
  expect(neededBuilds({ fast: true, paths: ['test/browser'] }, builds)).toEqual([])
})

test('a fast run leaves out what needs a build, a browser or patience, and nothing of the rules', () => {
  const left = (file: string) => SLOW.some(pattern => new RegExp(pattern).test(file))
  const out = [
    'test/browser/a.test.ts',
    'test/weapp/a.test.ts',
    'test/emulator/cloudbase/durability-kill.test.ts',
    'test/shop/walk.slow.test.ts',
  ]
  expect(out.filter(left)).toEqual(out)
  expect(
    ['test/shop/order/place-order.test.ts', 'test/emulator/cloudbase/query.test.ts'].filter(left),
  ).toEqual([])
})

test('tests are counted; a file that could not run counts as a failure', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }
  expect(countTests(report)).toEqual({ passed: 7, failed: 3 })
})

test('no report and no test at all are failures, never a pass', () => {
  expect(countTests(undefined)).toEqual({ passed: 0, failed: 1 })
  expect(countTests({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }).failed).toBe(1)
})
