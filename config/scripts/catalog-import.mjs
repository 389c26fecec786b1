import { createRequire } from 'node:module'
import { checkNode, installPackages } from './install.mjs'
import { inRoot } from './paths.mjs'
import { run } from './say.mjs'

/** `npm run catalog:import -- FILE.csv`: bundles the importer (Node 20 runs no TypeScript) and runs it. */
await run(async () => {
  checkNode()
  await installPackages()
  const { build } = await import('esbuild')
  const outfile = inRoot('dist', 'scripts', 'catalog-import.cjs')
  const entryPoints = [inRoot('config', 'scripts', 'catalog-import.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' })
  const { main } = createRequire(import.meta.url)(outfile)
  // A connection that the SDK keeps open must not keep the command alive.
  process.exit(await main(process.argv.slice(2)))
})
