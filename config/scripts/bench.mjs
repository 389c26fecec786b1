import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { buildWhenStale } from './builds.mjs'
import { inRoot, root } from './paths.mjs'
import { run, Stop, say } from './say.mjs'

const TIMES = 9
/** A cold start of `api` may cost this many times that of the SDK alone. */
const MOST_RATIO = 1.15

const MEASURE = `const before = process.cpuUsage(); require(process.argv[1]); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`

/** CPU ms of loading `file` in a process of its own. */
function requireCost(file) {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', MEASURE, file], { cwd: root })
  if (status !== 0) throw new Stop(`装载 ${file} 失败：${stderr}`)
  return Number(stdout.toString().trim().split('\n').at(-1))
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** `npm run bench`: what loading the functions costs, against the SDK bundled alone. */
await run(async () => {
  await buildWhenStale('functions')
  const { build } = await import('esbuild')
  const sdk = inRoot('dist', 'bench', 'sdk.js')
  mkdirSync(inRoot('dist', 'bench'), { recursive: true })
  const stdin = { contents: `module.exports = require('@cloudbase/node-sdk')`, resolveDir: root }
  await build({
    stdin,
    outfile: sdk,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  })
  const files = {
    sdk,
    ...Object.fromEntries(
      ['api', 'pay-notify', 'cron'].map(name => [name, inRoot('dist', 'cloudfunctions', name, 'index.js')]),
    ),
  }
  const costs = Object.fromEntries(Object.keys(files).map(name => [name, []]))
  // Taken in turn, so that a busy moment of the machine falls on all alike.
  for (let i = 0; i < TIMES; i += 1)
    for (const [name, file] of Object.entries(files)) costs[name].push(requireCost(file))
  const base = median(costs.sdk)
  for (const [name, values] of Object.entries(costs)) {
    say(
      `${name.padEnd(12)} ${median(values).toFixed(1)} ms CPU  ${(median(values) / base).toFixed(3)} × SDK  (${TIMES} 次的中位数，${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`,
    )
  }
  const ratio = median(costs.api) / base
  say(`api / SDK = ${ratio.toFixed(3)}（上限 ${MOST_RATIO}）`)
  return ratio <= MOST_RATIO ? 0 : 1
})
