import { build } from 'esbuild'
import { inRoot } from './paths.mjs'
import { run } from './say.mjs'

/** Bundles what `npm start` runs: Node 20 runs no TypeScript. */
await run(async () => {
  await build({
    entryPoints: [inRoot('emulator', 'main.ts')],
    outfile: inRoot('dist', 'emulator', 'main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'error',
  })
  return 0
})
