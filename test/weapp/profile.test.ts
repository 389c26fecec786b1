import { answerer } from './answerer'
import { bootHost } from './boot'
import type { Host } from './host'
import { privacyGate } from './privacy-gate'
import type { Answers } from './wx-stand-in'

/** Avatar and nickname, chosen as WeChat wants it and kept on this phone alone: the shop is told nothing of them. */
const NO_ROOM = { errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded' }
const server = answerer()
const storage = new Map<string, string>()
let isFull = false
const answers: Answers = {
  callFunction: server.answer,
  gate: privacyGate(true),
  saveFile(path) {
    if (isFull) throw NO_ROOM
    return path.replace('tmp', 'store')
  },
}

/** The app as after its death: what the phone kept is all that is left. */
async function open(): Promise<Host> {
  const host = bootHost(answers, storage)
  host.launch('buyer/me/index')
  await host.until('我的', () => host.has('nickname'))
  return host
}

const choose = (host: Host, avatarUrl: unknown) => host.event('choose-avatar', 'chooseavatar', { avatarUrl })
const kept = () => JSON.parse(storage.get('profile') ?? '{}')
const removed = (host: Host) =>
  host.calls.flatMap(([verb, { filePath }]) => (verb === 'removeSavedFile' ? [filePath] : []))

test('nobody is asked for a face or a name; WeChat’s own button and keyboard are there for both', async () => {
  const host = await open()
  expect(host.carries('choose-avatar', 'chooseAvatar')).toBe(true)
  expect(host.carries('nickname', 'nickname')).toBe(true)
  expect(host.has('avatar')).toBe(false)
  expect(host.said()).toEqual([])
  expect(kept()).toEqual({})
})

test('a chosen avatar is kept for good, and stands there after a restart', async () => {
  const host = await open()
  choose(host, 'wxfile://tmp_face.png')
  await host.until('the face', () => host.carries('avatar', 'wxfile://store_face.png'))
  expect(removed(host)).toEqual([])
  const again = await open()
  expect(again.carries('avatar', 'wxfile://store_face.png')).toBe(true)
})

test('another takes its place, and the old file is thrown away', async () => {
  const host = await open()
  choose(host, 'wxfile://tmp_other.png')
  await host.until('the other face', () => host.carries('avatar', 'wxfile://store_other.png'))
  expect(removed(host)).toEqual(['wxfile://store_face.png'])
})

test('a full phone says so and keeps the old one', async () => {
  const host = await open()
  isFull = true
  choose(host, 'wxfile://tmp_third.png')
  await host.until('the word', () => host.said().length > 0)
  isFull = false
  expect(host.said()).toEqual(['手机存不下这张图，头像没有变'])
  expect(removed(host)).toEqual([])
  expect(host.carries('avatar', 'wxfile://store_other.png')).toBe(true)
  expect(kept().avatar).toBe('wxfile://store_other.png')
})

test('a face whose file is gone gives way to the one of somebody new', async () => {
  const host = await open()
  await host.until('the face', () => host.has('avatar'))
  host.event('avatar', 'error', {})
  await host.until('the other face', () => !host.has('avatar'))
  expect(host.said()).toEqual([])
})

test.each([undefined, '', null])('turned back (%s): nothing changes, nothing is said', async avatarUrl => {
  const host = await open()
  choose(host, avatarUrl)
  choose(host, 'wxfile://tmp_last.png')
  await host.until('the next one', () => host.carries('avatar', 'wxfile://store_last.png'))
  expect(host.calls.filter(([verb]) => verb === 'saveFile')).toHaveLength(1)
  expect(host.said()).toEqual([])
})

test.each([
  ['typed', ' 阿禾 ', '阿禾'],
  ['WeChat’s own, picked above the keyboard without typing', '小满🍊', '小满🍊'],
])(
  'a nickname, %s, is kept when the field is left, and stands there after a restart',
  async (_, value, name) => {
    const host = await open()
    host.event('nickname', 'blur', { value })
    await host.until('the name is kept', () => kept().name === name)
    expect(kept().avatar).toBe('wxfile://store_last.png')
    const again = await open()
    expect(again.carries('nickname', name)).toBe(true)
  },
)

test('a nickname that WeChat does not let pass is not kept; one that it had no time for is', async () => {
  const host = await open()
  host.event('nickname', 'blur', { value: '坏名字' })
  host.event('nickname', 'nicknamereview', { pass: false, timeout: true })
  await host.until('it is kept', () => kept().name === '坏名字')
  host.event('nickname', 'nicknamereview', { pass: false, timeout: false })
  await host.until('it is dropped', () => kept().name === '')
  expect(host.said()).toEqual(['微信没让这个昵称通过，换一个吧'])
  expect(kept().avatar).toBe('wxfile://store_last.png')
})

test('清除 takes both away, and the file with them', async () => {
  const host = bootHost(answers, storage)
  host.launch('buyer/settings/index')
  await host.tapWhenThere('forget-profile')
  await host.tapWhenThere('dialog-yes')
  await host.until('the word', () => host.said().includes('清除好了'))
  expect(removed(host)).toEqual(['wxfile://store_last.png'])
  expect(kept()).toEqual({})
  const again = await open()
  expect(again.has('avatar')).toBe(false)
})

test('the shop was told nothing of it', () => {
  const told = JSON.stringify(server.asked)
  for (const word of ['阿禾', '小满', 'wxfile']) expect(told).not.toContain(word)
})
