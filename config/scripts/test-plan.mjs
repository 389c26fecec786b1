/** Left out by --fast: what needs a build or a browser, and what is long by nature. */
export const SLOW = [
  'test/weapp/',
  'test/browser/',
  'test/simulation/',
  'test/emulator/.*durability',
  '\\.slow\\.test\\.',
]

/**
 * Reads the command line of `npm test`.
 * @param {readonly string[]} args
 */
export function readArgs(args) {
  return { fast: args.includes('--fast'), paths: args.filter(arg => arg !== '--fast') }
}

const overlap = (one, other) => one.startsWith(other) || other.startsWith(one)

/**
 * The builds that a run needs: all for everything, none for a fast run, else those of the folders it touches.
 * @param {{ fast: boolean, paths: readonly string[] }} run
 * @param {Record<string, { usedBy: readonly string[] }>} builds
 */
export function neededBuilds({ fast, paths }, builds) {
  if (fast) return []
  const wanted = paths.map(path => path.replace(/^\.\//, ''))
  return Object.keys(builds).filter(name =>
    builds[name].usedBy.some(folder => wanted.length === 0 || wanted.some(path => overlap(path, folder))),
  )
}

/**
 * Jest's own JSON report in two figures. A test file that could not run is one failure; no test at all is one too.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number } | undefined} report
 */
export function countTests(report) {
  if (!report) return { passed: 0, failed: 1 }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return { passed: report.numPassedTests, failed: report.numPassedTests + failed === 0 ? 1 : failed }
}
