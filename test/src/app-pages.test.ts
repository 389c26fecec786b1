interface Config {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

test('every page of the mini program is listed once', async () => {
  Reflect.set(globalThis, 'defineAppConfig', (config: unknown) => config)
  const { pages, subPackages } = (await import('../../src/app.config')).default as unknown as Config
  const all = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]
  expect(all.filter((page, nth) => all.indexOf(page) !== nth)).toEqual([])
})
