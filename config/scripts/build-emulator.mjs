import { bundle } from './bundle.mjs'
import { inRoot } from './paths.mjs'
import { run } from './say.mjs'

/** Bundles what `npm start` runs: Node 20 runs no TypeScript. */
await run(async () => {
  await bundle({
    entry: inRoot('emulator/main.ts'),
    outfile: inRoot('dist/emulator/main.cjs'),
    sourcemap: true,
  })
  return 0
})
