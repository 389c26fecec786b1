import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { builtWeapp } from '../dist'

/** The tests that count nodes: all here, and those that stand before a full page anyway. */
const counting = [__dirname, path.dirname(__dirname)]
  .flatMap(folder => readdirSync(folder).map(name => path.join(folder, name)))
  .filter(file => file.endsWith('.test.ts') && file !== __filename)
  .map(file => readFileSync(file, 'utf8'))
  .filter(source => /expectFewNodes\(host|testLists\(host|host\.nodes\(\)/.test(source))

test('nodes are counted on every page of the app', () => {
  const { pages, subPackages } = JSON.parse(readFileSync(path.join(builtWeapp(), 'app.json'), 'utf8'))
  const all: string[] = [
    ...pages,
    ...subPackages.flatMap(({ root, pages }: { root: string; pages: string[] }) =>
      pages.map(page => `${root}/${page}`),
    ),
  ]
  const sources = counting.join('\n')
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter(page => !sources.includes(page))).toEqual([])
})
