import { spawnSync } from 'node:child_process'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { deployFiles } from './deploy-files.mjs'
import { loadConfig } from './load-config.mjs'
import { inRoot, root } from './paths.mjs'
import { run, Stop, say } from './say.mjs'

/** A function whose code is larger starts slowly when cold. */
export const LARGEST_BUNDLE_BYTES = 1_500_000

const json = value => `${JSON.stringify(value, null, 2)}\n`

async function buildOne(name, outRoot) {
  const { bundle } = await import('./bundle.mjs')
  const folder = path.join(outRoot, 'cloudfunctions', name)
  const outfile = path.join(folder, 'index.js')
  await bundle({ entry: inRoot('cloudfunctions', 'entries', name, 'index.ts'), outfile, minify: true })
  await writeFile(
    path.join(folder, 'package.json'),
    json({ name, version: '0.0.0', private: true, main: 'index.js' }),
  )
  checkLoads(outfile)
  return (await stat(outfile)).size
}

/** A bundle that cannot be loaded fails here and not on the platform. */
function checkLoads(file) {
  const script = `if (typeof require(${JSON.stringify(file)}).main !== 'function') throw new Error('no main')`
  const { status, stderr } = spawnSync(process.execPath, ['-e', script])
  if (status !== 0)
    throw new Stop(`打包好的 ${path.relative(root, file)} 装载不了：${String(stderr).slice(-2000)}`)
}

/**
 * Bundles every declared function to `<outRoot>/cloudfunctions/<name>/index.js` and writes the deploy's files beside.
 * @param {string} [outRoot]
 * @returns {Promise<Record<string, number>>} bytes by function
 */
export async function buildFunctions(outRoot = inRoot('dist')) {
  const declared = await loadConfig('functions')
  const { collections } = await loadConfig('collections')
  await rm(path.join(outRoot, 'cloudfunctions'), { recursive: true, force: true })
  await mkdir(outRoot, { recursive: true })
  const sizes = {}
  for (const { name } of declared.functionList) sizes[name] = await buildOne(name, outRoot)
  for (const [file, value] of Object.entries(deployFiles(declared, collections))) {
    await writeFile(path.join(outRoot, file), json(value))
  }
  const large = Object.entries(sizes).find(([, bytes]) => bytes > LARGEST_BUNDLE_BYTES)
  if (large) throw new Stop(`云函数 ${large[0]} 有 ${large[1]} 字节，超过上限 ${LARGEST_BUNDLE_BYTES} 字节。`)
  return sizes
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(async () => {
    const sizes = await buildFunctions()
    for (const [name, bytes] of Object.entries(sizes))
      say(`dist/cloudfunctions/${name}/index.js  ${bytes} 字节`)
    return 0
  })
}
