import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { deployFiles } from './deploy-files.mjs'
import { loadConfig } from './load-config.mjs'
import { inRoot } from './paths.mjs'
import { run, Stop, say } from './say.mjs'

/** A function whose code is larger starts slowly when cold. */
export const LARGEST_BUNDLE_BYTES = 1.5 * 1024 * 1024

const json = value => `${JSON.stringify(value, null, 2)}\n`

async function buildOne(name, outRoot) {
  const { build } = await import('esbuild')
  const folder = path.join(outRoot, 'cloudfunctions', name)
  const outfile = path.join(folder, 'index.js')
  await build({
    entryPoints: [inRoot('cloudfunctions', 'entries', name, 'index.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'error',
  })
  await writeFile(
    path.join(folder, 'package.json'),
    json({ name, version: '0.0.0', private: true, main: 'index.js' }),
  )
  return (await stat(outfile)).size
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
