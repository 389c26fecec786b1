import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..', 'dist', 'local-weapp')

/** The folder of the built mini program. Throws, saying what to run, when there is none. */
export function builtWeapp(): string {
  if (!existsSync(path.join(root, 'app.js'))) {
    throw new Error('dist/local-weapp is missing: `npm test -- test/weapp` builds it')
  }
  return root
}

/** Every file under a folder of the built mini program. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))

const bytesUnder = (folder: string): number =>
  filesUnder(folder).reduce((total, file) => total + statSync(file).size, 0)

const SUBPACKAGES = ['seller', 'distributor'] as const

/** Bytes of all files of one subpackage. */
export const subpackageBytes = (name: (typeof SUBPACKAGES)[number]): number =>
  bytesUnder(path.join(builtWeapp(), name))

/** Bytes of what a buyer loads before anything is shown: all but the subpackages. */
export const mainPackageBytes = (): number =>
  bytesUnder(builtWeapp()) - SUBPACKAGES.reduce((sum, name) => sum + subpackageBytes(name), 0)

/** The scripts of the built mini program in which `pattern` is found. */
export const scriptsWith = (pattern: RegExp): string[] =>
  filesUnder(builtWeapp()).filter(file => file.endsWith('.js') && pattern.test(readFileSync(file, 'utf8')))
