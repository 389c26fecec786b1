import { createRequire } from 'node:module'
import path from 'node:path'
import { checkNode, installPackages } from './install.mjs'
import { inRoot, root } from './paths.mjs'
import { run } from './say.mjs'

/** `npm run catalog:import -- GOODS.csv [--reviews REVIEWS.csv]`: bundles the importer (Node 20 runs no TypeScript) and runs it. */
await run(async () => {
  checkNode()
  await installPackages()
  const { bundle } = await import('./bundle.mjs')
  const outfile = inRoot('dist', 'scripts', 'catalog-import.cjs')
  await bundle({ entry: inRoot('config', 'scripts', 'catalog-import.ts'), outfile })
  const { main } = createRequire(import.meta.url)(outfile)
  // npm runs this in the project's folder; a file is meant from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd()
  const args = process.argv.slice(2).map(arg => (arg.startsWith('-') ? arg : path.resolve(from, arg)))
  process.chdir(root)
  // A connection that the SDK keeps open must not keep the command alive.
  process.exit(await main(args))
})
