import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot, root } from './paths.mjs'
import { Stop, step } from './say.mjs'

const LEAST_NODE = [20, 12]

/** @param {string} version e.g. '20.20.2' */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  if (!enough) throw new Stop(`需要 Node ${LEAST_NODE.join('.')} 或更新的版本，现在是 ${version}。`)
}

/** Faults of the file system pass through: `run` has a sentence for them. */
export function checkWritable() {
  accessSync(root, constants.W_OK)
  mkdirSync(inRoot('.local'), { recursive: true })
  mkdirSync(inRoot('dist'), { recursive: true })
}

const readJson = file => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Whether what npm noted as installed is what the lock file asks for. Packages for other machines are optional and may
 * be missing. npm writes its note last, so a broken-off install has none.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> }} installed
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true
    const found = installed.packages[place]
    return found ? found.version === wanted.version : wanted.optional === true
  })
}

/** Says for which lock file `npm ci` last ended well. */
const stamp = () => inRoot('node_modules', '.installed-lock')
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')

function packagesAreThere() {
  const note = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  if (existsSync(stamp()) && readFileSync(stamp(), 'utf8') === lockHash()) return true
  return isInstalled(readJson(inRoot('package-lock.json')), readJson(note))
}

/** Of npm's own words, when they must be shown. */
const MOST_LINES = 12

const NO_NETWORK =
  /code (ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT)/

function npmCi() {
  const args = [
    'ci',
    '--no-progress',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', text => {
      errors = (errors + text).slice(0, 20_000)
    })
    child.on('error', reject)
    child.on('close', code => (code === 0 ? resolve(undefined) : reject(new Stop(whyNot(errors)))))
  })
}

/** @param {string} errors what npm wrote */
export function whyNot(errors) {
  if (NO_NETWORK.test(errors))
    return '装不上依赖：连不上 npm 的软件仓库。请检查网络（或 npm config get registry）后再试。'
  // What follows is npm's list of options.
  const [said = ''] = errors.split(/^npm (?:error|ERR!) Clean install a project$/m)
  const lines = said.trim().split('\n')
  const rest = lines.length > MOST_LINES ? `\n……还有 ${lines.length - MOST_LINES} 行` : ''
  return `装不上依赖，npm ci 说：\n${lines.slice(0, MOST_LINES).join('\n')}${rest}`
}

/** Installs the packages of the lock file when they are missing or others. */
export async function installPackages() {
  if (packagesAreThere()) return
  await step('安装依赖（npm ci，约一两分钟）', npmCi)
  writeFileSync(stamp(), lockHash())
}
