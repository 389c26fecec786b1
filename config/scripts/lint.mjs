import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { root } from './paths.mjs'
import { run, say } from './say.mjs'

/** Each is an npm script of its own; all run, so that one look shows everything. */
const CHECKS = {
  'lint:style': '格式与写法',
  'lint:types': '类型',
  'lint:arrows': '依赖方向',
  'lint:unused': '无用代码',
}

/** @returns {string[]} the npm scripts that failed */
export function lint() {
  return Object.entries(CHECKS).flatMap(([script, title]) => {
    const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' })
    say(`${status === 0 ? '  好' : '✗ 不过'}：${title}（npm run ${script}）`)
    return status === 0 ? [] : [script]
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(async () => (lint().length === 0 ? 0 : 1))
}
