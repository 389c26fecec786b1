import { readSettings } from '../../cloudfunctions/runtime/env'
import { functionVariables } from '../../config/functions'
import { settingsOf } from './settings'

const set = settingsOf('http://127.0.0.1:9')
const needed = functionVariables.filter(name => name !== 'WECHAT_PAY_URL')

/** What reading refuses with; fails when it does not refuse. */
function refusal(env: Record<string, string | undefined>): string {
  try {
    readSettings(env)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('nothing was missed')
}

test('settings are read as they were set', () => {
  expect(readSettings({ ...set, PATH: '/bin' })).toEqual(set)
})

test('WeChat Pay itself is asked when no other address is set', () => {
  const { WECHAT_PAY_URL: _, ...rest } = set
  expect(readSettings(rest).WECHAT_PAY_URL).toBe('https://api.mch.weixin.qq.com')
})

test.each(needed)('%s is missed by name when it is not set or empty', name => {
  for (const value of [undefined, '']) {
    const said = refusal({ ...set, [name]: value })
    expect(functionVariables.filter(one => new RegExp(`\\b${one}\\b`).test(said))).toEqual([name])
  }
})

test('all that is missing is named at once', () => {
  const said = refusal({})
  expect(needed.filter(name => !said.includes(name))).toEqual([])
})

test.each([
  ['WECHAT_PAY_URL', 'not an address'],
  ['WECHAT_PAY_MERCHANT_PRIVATE_KEY', 'MIIEvQIBADANBgkqhkiG9w0'],
  ['WECHAT_PAY_PUBLIC_KEY', 'MIIBIjANBgkqhkiG9w0'],
  ['WECHAT_PAY_KEY_ID', '5157F09EFDC096DE15EBE81A47057A72'],
  ['WECHAT_PAY_API_V3_KEY', 'a-key-of-only-31-characters-xxx'],
  ['WECHAT_PAY_NOTIFY_URL', 'shop.example/pay-notify'],
  ['ORDER_NUMBER_SECRET', 'too-short-a-secret'],
])('a wrong %s is named, and neither its value nor any other is told', (name, wrong) => {
  const said = refusal({ ...set, [name]: wrong })
  expect(said).toContain(name)
  expect([wrong, ...Object.values(set)].filter(value => said.includes(value))).toEqual([])
})

test('a key typed on one line, with its line ends as two characters, is the same key', () => {
  const oneLine = Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, value.replaceAll('\n', '\\n')]),
  )
  expect(oneLine).not.toEqual(set)
  expect(readSettings(oneLine)).toEqual(set)
})
