import { readInvocation } from '../../cloudfunctions/runtime/invocation'

const LOCAL = { TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:4100/admin"}', TARO_ENV: 'weapp' as const }
const CLOUD = { TCB_CONTEXT_CNFG: '{"URL":"https://tcb.example/admin"}', TARO_ENV: 'weapp' as const }
const context = (environment: unknown) => ({ request_id: 'r-1', environment: JSON.stringify(environment) })

test('the platform’s context names the caller and the request', () => {
  const named = context({ WX_OPENID: 'openid-1', WX_APPID: 'wx-shop', WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID' })
  expect(readInvocation(named, CLOUD)).toEqual({ requestId: 'r-1', openid: 'openid-1', clockOffsetMs: 0 })
})

test('what another caller left in the environment names nobody', () => {
  const left = { ...CLOUD, WX_OPENID: 'someone-before', WX_CONTEXT_KEYS: 'WX_OPENID' }
  expect(readInvocation(context({}), left).openid).toBe('')
})

test.each([
  ['no context', undefined],
  ['null', null],
  ['a context without an environment', {}],
  ['an environment that is no JSON', { environment: '{' }],
  ['an environment that is an object', { environment: { WX_OPENID: 'forged' } }],
  ['an environment that is a list', context(['WX_OPENID'])],
  ['an openid that is no text', context({ WX_OPENID: { $ne: '' } })],
  ['an openid one level too deep', context({ extendedContext: { WX_OPENID: 'forged' } })],
  [
    'an openid beside the environment',
    { WX_OPENID: 'forged', openid: 'forged', userInfo: { openId: 'forged' } },
  ],
])('%s names nobody', (_what, given) => {
  expect(readInvocation(given, LOCAL)).toMatchObject({ openid: '', clockOffsetMs: 0 })
})

test('the clock runs ahead where the database is this machine’s own', () => {
  const ahead = context({ WX_OPENID: 'openid-1', EMULATOR_CLOCK_OFFSET_MS: '60000' })
  expect(readInvocation(ahead, LOCAL)).toMatchObject({ openid: 'openid-1', clockOffsetMs: 60_000 })
})

test.each([
  ['the cloud', CLOUD],
  ['nowhere in particular', { TARO_ENV: 'weapp' as const }],
  [
    'a host that only begins like this machine',
    { ...CLOUD, TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1.example/"}' },
  ],
])('on %s no one moves the clock', (_where, env) => {
  const ahead = context({ EMULATOR_CLOCK_OFFSET_MS: '60000' })
  expect(readInvocation(ahead, env).clockOffsetMs).toBe(0)
})

test.each(['soon', 'NaN', 'Infinity', ''])('a clock moved by %p stays', offset => {
  expect(readInvocation(context({ EMULATOR_CLOCK_OFFSET_MS: offset }), LOCAL).clockOffsetMs).toBe(0)
})
