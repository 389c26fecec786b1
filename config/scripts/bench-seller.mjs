import { createRequire } from 'node:module'
import { checkNode, installPackages } from './install.mjs'
import { inRoot } from './paths.mjs'
import { run, say } from './say.mjs'

/**
 * `npm run bench:seller`: what staff's calls cost at 1,000 and at 100,000 orders. Minutes; the machine should rest otherwise.
 * npm starts it with much room for young objects: else one call in twenty meets the collector of two whole shops in memory.
 */
await run(async () => {
  checkNode()
  await installPackages()
  const { bundle } = await import('./bundle.mjs')
  const outfile = inRoot('dist', 'scripts', 'bench-seller.cjs')
  await bundle({ entry: inRoot('test', 'bench', 'seller.bench.ts'), outfile })
  const { benchSeller } = createRequire(import.meta.url)(outfile)
  const times = Number(process.env.TIMES ?? 200)
  const good = await benchSeller({ orders: { young: 1_000, old: 100_000 }, skus: 20_000, times, say })
  // A connection that the SDK keeps open must not keep the command alive.
  process.exit(good ? 0 : 1)
})
