import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..', 'dist', 'weapp')

/** The folder of the built mini program. Throws, saying what to run, when there is none. */
export function builtWeapp(): string {
  if (!existsSync(path.join(root, 'app.js'))) {
    throw new Error('dist/weapp is missing: run `npm run build:weapp` first')
  }
  return root
}

/** Bytes of all files of the built mini program. */
export function weappBytes(folder = builtWeapp()): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .reduce((total, entry) => total + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
