import { mkdir } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { inRoot } from './paths.mjs'

/**
 * Imports a TypeScript declaration of `config/` (Node 20 runs no .ts): esbuild, then import.
 * @param {'functions' | 'collections'} name
 */
export async function loadConfig(name) {
  const { build } = await import('esbuild')
  const outfile = inRoot('dist', 'config', `${name}.mjs`)
  await mkdir(inRoot('dist', 'config'), { recursive: true })
  await build({
    entryPoints: [inRoot('config', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
  })
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`)
}
