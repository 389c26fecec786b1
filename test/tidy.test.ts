import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { functionVariables } from '../config/functions'

const root = path.resolve(__dirname, '..')
const ROOMS = ['src', 'types', 'cloudfunctions', 'emulator', 'config', 'test']

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'screenshots' ? [] : filesUnder(name)
    return [name]
  })
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const lines = (file: string) => read(file).trimEnd().split('\n').length
const all = ROOMS.flatMap(filesUnder)
const code = all.filter(file => /\.([cm]?[jt]s|tsx)$/.test(file))
const having = (files: string[], pattern: RegExp) => files.filter(file => pattern.test(read(file)))

/** May be longer: the shapes of all documents and their indexes, declarations only, each read from top to bottom as one list. */
const LONG = ['cloudfunctions/shop/documents.ts', 'config/collections.ts']

test('no file is longer than 200 lines, no test longer than 240', () => {
  const most = (file: string) => (file.startsWith('test/') ? 240 : 200)
  expect(code.filter(file => lines(file) > most(file) && !LONG.includes(file))).toEqual([])
})

test('every room says in at most 30 lines what belongs there', () => {
  const rooms = ROOMS.flatMap(folder =>
    readdirSync(path.join(root, folder))
      .map(name => `${folder}/${name}`)
      .filter(name => statSync(path.join(root, name)).isDirectory()),
  ).filter(room => code.some(file => file.startsWith(`${room}/`)))
  expect(rooms.filter(room => !existsSync(path.join(root, room, 'README.md')))).toEqual([])
  expect(rooms.filter(room => lines(`${room}/README.md`) > 30)).toEqual([])
})

/** Spelled apart, so that this file does not name them. */
const word = (...parts: string[]) => parts.join('')

test('nobody silences a tool or leaves work behind', () => {
  const silenced = [
    word('@ts-', 'ignore'),
    word('@ts-', 'expect-error'),
    word('@ts-', 'nocheck'),
    word('biome-', 'ignore'),
  ]
  const left = [
    word('TO', 'DO'),
    word('FIX', 'ME'),
    word('test.', 'only'),
    word('test.', 'skip'),
    word('describe.', 'skip'),
  ]
  const pattern = new RegExp([...silenced, ...left].map(text => text.replace('.', '\\.')).join('|'))
  expect(having(code, pattern)).toEqual([])
})

test('files export by name; only pages and tools have a default', () => {
  const allowed = /^(src\/app(\.config)?\.tsx?|src\/.*\/index(\.config)?\.tsx?|config\/index\.ts)$/
  expect(having(code, /^export default/m).filter(file => !allowed.test(file))).toEqual([])
})

test('no file merely passes on what others export', () => {
  expect(having(code, /^export (type )?(\*|\{[^}]*\}) from /m)).toEqual([])
})

test('pages are opened by `go` alone: at ten pages WeChat leaves a bare navigateTo without effect', () => {
  const phone = code.filter(file => file.startsWith('src/'))
  expect(having(phone, /\bnavigateTo\b/)).toEqual(['src/shared/go.ts'])
})

test('the rules of the shop read no clock, no environment, no chance, and print nothing', () => {
  const shop = code.filter(file => file.startsWith('cloudfunctions/shop/'))
  expect(shop.length).toBeGreaterThan(0)
  expect(
    having(shop, /\bprocess\.|Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|setTimeout\(|console\./),
  ).toEqual([])
})

test('what the functions read from the environment is what an operator is told to set', () => {
  const env = read('cloudfunctions/runtime/env.ts')
  const named = new Set(env.match(/\b(WECHAT|ORDER|ID)_[A-Z0-9_]+\b/g))
  expect([...named].sort()).toEqual([...functionVariables].sort())
  const guide = read('docs/deploy.md')
  expect(functionVariables.filter(name => !guide.includes(`\`${name}\``))).toEqual([])
})

test('the lock file binds nobody to a host, and what was chosen stays as chosen', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"')
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >
  const everything = { ...devDependencies, ...dependencies }
  const taro = Object.entries(everything).filter(([name]) => /^@tarojs\/|^babel-preset-taro$/.test(name))
  expect(taro.filter(([, version]) => version !== '4.1.11')).toEqual([])
  expect(everything).toMatchObject({
    react: '18.3.1',
    webpack: '5.91.0',
    '@cloudbase/node-sdk': '3.18.3',
    'wechatpay-axios-plugin': '0.9.6',
  })
  expect(
    Object.entries(dependencies ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
  ).toEqual([])
})
