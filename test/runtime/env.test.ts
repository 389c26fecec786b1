import { readSettings } from '../../cloudfunctions/runtime/env'
import { functionVariables } from '../../config/functions'
import { settingsOf } from './settings'

const set = settingsOf('http://127.0.0.1:9')
/** What may be left out: the real WeChat's addresses stand in for them, or nothing. */
const optional = ['WECHAT_PAY_URL', 'WECHAT_API_URL']
const isNeeded = (name: string) => !optional.includes(name) && !name.endsWith('_TEMPLATE')
const needed = functionVariables.filter(isNeeded)

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

test('WeChat itself is asked when no other address is set, and no template means no such message', () => {
  const rest = Object.fromEntries(Object.entries(set).filter(([name]) => isNeeded(name)))
  expect(readSettings(rest)).toMatchObject({
    WECHAT_PAY_URL: 'https://api.mch.weixin.qq.com',
    WECHAT_API_URL: 'https://api.weixin.qq.com',
    WECHAT_SHIPPED_TEMPLATE: '',
    WECHAT_REFUNDED_TEMPLATE: '',
    WECHAT_LOW_STOCK_TEMPLATE: '',
  })
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
  ['ID_NUMBER_KEYS', 'k1:only-some-characters'],
  ['WECHAT_API_URL', 'api.weixin.example'],
  ['WECHAT_SHIPPED_TEMPLATE', 'an-id-without-fields'],
  ['WECHAT_REFUNDED_TEMPLATE', 'an-id sum=amount1'],
  ['WECHAT_LOW_STOCK_TEMPLATE', 'an-id goods=thing'],
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
