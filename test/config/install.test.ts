import { checkNode, isInstalled, whyNot } from '../../config/scripts/install.mjs'

const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-machine': { version: '2.0.0', optional: true },
  },
}

test('packages that the lock file asks for are installed once, optional ones for other machines aside', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true)
})

test.each([
  ['missing', {}],
  ['of another version', { 'node_modules/a': { version: '1.0.1' } }],
  [
    'optional, there, and of another version',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another-machine': { version: '1.9.0' } },
  ],
])('a package that is %s has the packages installed again', (_, packages) => {
  expect(isInstalled(lock, { packages })).toBe(false)
})

test.each(['18.19.0', '20.11.1'])('Node %s is refused in one sentence', version => {
  expect(() => checkNode(version)).toThrow(`需要 Node 20.12 或更新的版本，现在是 ${version}。`)
})

test.each(['20.12.0', '20.20.2', '22.1.0'])('Node %s will do', version => {
  expect(() => checkNode(version)).not.toThrow()
})

test('no network is told from every other failure of npm', () => {
  expect(whyNot('npm error code ENOTFOUND\nnpm error getaddrinfo')).toMatch(
    /^装不上依赖：连不上 npm 的软件仓库.*$/,
  )
  expect(whyNot('npm error code EUSAGE\nnpm ci can only install')).toContain('EUSAGE')
})

test('of a lock file that does not fit, npm says so in a few lines, without its list of options', () => {
  const missing = Array.from({ length: 30 }, (_, n) => `npm error Missing: package-${n}@ from lock file`)
  const words = whyNot(
    ['npm error code EUSAGE', ...missing, 'npm error Clean install a project', 'npm error Usage:'].join('\n'),
  )
  expect(words).toContain('EUSAGE')
  expect(words).toContain('……还有 19 行')
  expect(words).not.toContain('Usage:')
})
