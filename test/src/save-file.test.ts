import { saveFile } from '../../src/shared/wx/save-file'

const kept = new Map<string, string>()
let share: () => Promise<void>

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    shareFileMessage: () => share(),
    getFileSystemManager: () => ({
      writeFileSync: (path: string, text: string) => kept.set(path, text),
      readdirSync: () => [...kept.keys()].map(path => path.replace('wxfile://usr/', '')),
      unlinkSync: (path: string) => kept.delete(path),
    }),
  },
}))
beforeEach(() => kept.clear())

const others = { 'wxfile://usr/poster.png': 'a poster' }
const files = () => Object.fromEntries(kept)

test.each([
  ['was sent', async () => {}, true],
  ['was not, because the seller turned back', () => Promise.reject(new Error('cancel')), false],
])('a sheet with addresses and phones does not stay on the phone once it %s', async (_, sends, sent) => {
  for (const [path, text] of Object.entries(others)) kept.set(path, text)
  let whileSharing = ''
  share = () => {
    whileSharing = kept.get('wxfile://usr/orders.csv') ?? ''
    return sends()
  }
  expect(await saveFile('orders.csv', '阿禾,13800002046')).toBe(sent)
  expect(whileSharing).toBe('阿禾,13800002046')
  expect(files()).toEqual(others)
})

test('a sheet that an app which was killed has left goes with the next export', async () => {
  kept.set('wxfile://usr/old.csv', '小满,13911112046')
  share = async () => expect([...kept.keys()]).toEqual(['wxfile://usr/new.csv'])
  expect(await saveFile('new.csv', '阿禾')).toBe(true)
  expect(files()).toEqual({})
})
