import { build } from 'esbuild'

/**
 * Bundles TypeScript into one CommonJS file for Node 20.
 * @param {{ entry: string, outfile: string, minify?: boolean, sourcemap?: boolean }} options absolute paths
 */
export async function bundle({ entry, outfile, minify = false, sourcemap = false }) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify,
    sourcemap: sourcemap ? 'linked' : false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'error',
    // Else "use strict" stands above packages that were written without it, and one of them (the pay library's
    // `module.exports.default =` on a class with a getter of that name) throws when it is loaded.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  })
}
