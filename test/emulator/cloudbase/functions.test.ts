import cloudbase from '@cloudbase/node-sdk'
import { anEmulator } from './an-emulator'

const running = anEmulator({
  functions: {
    echo: (event, context) => ({ event, context }),
    fails: () => {
      throw new Error('boom')
    },
    nothing: () => undefined,
  },
})

const BUYER = { openid: 'o-buyer', appid: 'wx-app' }

interface Echo {
  event: Record<string, unknown>
  context: Parameters<typeof cloudbase.getCloudbaseContext>[0] & {
    function_name: string
    namespace: string
    request_id: string
    environment: string
  }
}

const echo = async (event: Record<string, unknown>, identity = BUYER) =>
  (await running().emulator.invoke('echo', event, identity)) as Echo

test('a call of a phone reaches the function with who calls, in the event and in the context', async () => {
  const { event, context } = await echo({ a: 1 })
  expect(event).toEqual({ a: 1, userInfo: { openId: 'o-buyer', appId: 'wx-app' } })
  expect(context).toMatchObject({ function_name: 'echo', namespace: 'local-env' })
  const { WX_OPENID, WX_APPID, TCB_ENV } = cloudbase.getCloudbaseContext(context)
  expect({ WX_OPENID, WX_APPID, TCB_ENV }).toEqual({
    WX_OPENID: 'o-buyer',
    WX_APPID: 'wx-app',
    TCB_ENV: 'local-env',
  })
})

test('an identity that a phone puts into its event is overwritten', async () => {
  const { event } = await echo({ userInfo: { openId: 'o-somebody-else' } })
  expect(event.userInfo).toEqual({ openId: 'o-buyer', appId: 'wx-app' })
})

test('a visitor without login has an empty openid', async () => {
  const { event, context } = await echo({}, { openid: '', appid: 'wx-app' })
  expect(event.userInfo).toEqual({ openId: '', appId: 'wx-app' })
  expect(JSON.parse(context.environment).WX_OPENID).toBe('')
})

test('every call has a request id of its own', async () => {
  const ids = [(await echo({})).context.request_id, (await echo({})).context.request_id]
  expect(new Set(ids).size).toBe(2)
})

test('a function is told how far the shop’s clock was moved', async () => {
  running().clock.skip(900_000)
  expect(JSON.parse((await echo({})).context.environment).EMULATOR_CLOCK_OFFSET_MS).toBe('900000')
})

test('a timer fires with its name and the shop’s time, and no user', async () => {
  const { clock, emulator } = running()
  clock.skip(86_400_000)
  const from = clock.now()
  const { event, context } = (await emulator.fireTimer('echo', 'minutely')) as Echo
  expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'minutely', Message: '' })
  expect(Date.parse(String(event.Time))).toBeGreaterThanOrEqual(from)
  expect(event).not.toHaveProperty('userInfo')
  expect(JSON.parse(context.environment)).not.toHaveProperty('WX_OPENID')
})

test('one function calls another through the SDK', async () => {
  const { result } = await running().app.callFunction({ name: 'echo', data: { a: '茶' } })
  expect((result as Echo).event).toEqual({ a: '茶' })
})

test('a function that answers nothing answers null', async () => {
  expect(await running().emulator.invoke('nothing', {}, BUYER)).toBeNull()
})

test('a function that throws is a failure of the call, and the emulator lives', async () => {
  const failed = { code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining('boom') }
  await expect(running().emulator.invoke('fails', {}, BUYER)).rejects.toMatchObject(failed)
  await expect(running().app.callFunction({ name: 'fails', data: {} })).rejects.toMatchObject(failed)
  expect((await echo({ a: 1 })).event.a).toBe(1)
})

test('a function that is not there is not found', async () => {
  await expect(running().emulator.invoke('none', {}, BUYER)).rejects.toMatchObject({
    code: 'FUNCTION_NOT_FOUND',
  })
})

test('a function can be put in place later, and replaced', async () => {
  const { emulator } = running()
  await emulator.deploy('late', () => 'one')
  expect(await emulator.invoke('late', {}, BUYER)).toBe('one')
  await emulator.deploy('late', () => 'two')
  expect(await emulator.invoke('late', {}, BUYER)).toBe('two')
})
