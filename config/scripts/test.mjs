import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setUpBrowser } from './browser-setup.mjs'
import { builds, buildWhenStale } from './builds.mjs'
import { checkNode, checkWritable, installPackages } from './install.mjs'
import { lint } from './lint.mjs'
import { inRoot, root } from './paths.mjs'
import { run, say } from './say.mjs'
import { countTests, neededBuilds, readArgs, SLOW } from './test-plan.mjs'

function jest({ fast, paths }) {
  const report = inRoot('dist', 'test-report.json')
  rmSync(report, { force: true })
  const leaveOut = fast ? ['--testPathIgnorePatterns', '/node_modules/', ...SLOW] : []
  spawnSync(
    process.execPath,
    [
      inRoot('node_modules/jest/bin/jest.js'),
      '--json',
      `--outputFile=${report}`,
      '--maxWorkers=2',
      '--silent',
      ...paths,
      ...leaveOut,
    ],
    // The report goes to its file; standard output would only repeat it.
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined)
}

/** `npm test`, `npm test -- path…`, `npm test -- --fast`: sets up what is missing, checks, tests, counts. */
await run(async () => {
  const wanted = readArgs(process.argv.slice(2))
  checkNode()
  checkWritable()
  await installPackages()
  const needed = neededBuilds(wanted, builds)
  if (needed.includes('h5')) await setUpBrowser()
  for (const name of needed) await buildWhenStale(name)
  const whole = !wanted.fast && wanted.paths.length === 0
  const lintFailures = whole ? lint().length : 0
  const tests = jest(wanted)
  const failed = tests.failed + lintFailures
  say(`${tests.passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})
