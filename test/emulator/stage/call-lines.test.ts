import type { FunctionRun } from '../../../emulator/cloudbase/functions/functions'
import type { Call } from '../../../emulator/cloudbase/wire/calls'
import { callLine } from '../../../emulator/stage/call-lines'
import { FIRST_BUYER } from '../../../emulator/stage/local-shop'

const aRun = (changes: Partial<FunctionRun> = {}): FunctionRun => ({
  name: 'api',
  openid: FIRST_BUYER,
  requestId: 'mine',
  event: { name: 'order.place', input: {} },
  result: { ok: true, value: {} },
  startedAt: 1_000,
  tookMs: 86.4,
  ...changes,
})
const aCall = (requestId: string, sentAt: number): Call => ({
  action: 'x',
  started: 0,
  origin: { requestId, sentAt },
  answeredAt: sentAt + 10,
})

test('a line says when, who, what, in how many waves of how many, and how long', () => {
  const calls = [
    aCall('mine', 0),
    aCall('mine', 0),
    aCall('other', 20),
    aCall('mine', 20),
    aCall('other', 40),
  ]
  expect(callLine(aRun(), calls)).toEqual({
    at: 1_000,
    who: '阿禾',
    what: 'order.place',
    waves: 2,
    atMost: 4,
    tookMs: 86,
  })
})

test.each<[string, Partial<FunctionRun>, object]>([
  ['a visitor', { openid: '' }, { who: '访客' }],
  ['someone off the stage', { openid: 'o-stranger' }, { who: '别人' }],
  [
    'a refusal, with the budget of one',
    { result: { ok: false, error: 'out_of_stock' } },
    { refused: 'out_of_stock', atMost: 5 },
  ],
  ['a function that broke', { result: undefined }, { refused: 'failed' }],
  ['an endpoint without a budget', { event: { name: 'cart.add' } }, { what: 'cart.add' }],
  ['a name from Object', { event: { name: 'constructor' } }, { what: 'constructor' }],
])('%s is told as such', (_what, run, line) => {
  expect(callLine(aRun(run), [])).toMatchObject(line)
})

test('WeChat’s notices and the timers are nobody’s calls', () => {
  const { openid: _, ...nobody } = aRun()
  expect(callLine({ ...nobody, name: 'pay-notify', event: {}, result: { statusCode: 204 } }, [])).toEqual(
    expect.objectContaining({ who: '微信', what: 'pay-notify', atMost: 4 }),
  )
  const about = (event_type: string) => {
    const event = { body: JSON.stringify({ id: '1', event_type, resource: {} }) }
    return callLine({ ...nobody, name: 'pay-notify', event, result: { statusCode: 204 } }, [])
  }
  expect(about('TRANSACTION.SUCCESS')).toMatchObject({ what: 'pay-notify', atMost: 4 })
  expect(about('REFUND.SUCCESS')).toMatchObject({ what: 'pay-notify refund', atMost: 6 })
  expect(about('MCHTRANSFER.BILL.FINISHED')).toMatchObject({ what: 'pay-notify transfer', atMost: 5 })
  const forged = callLine({ ...nobody, name: 'pay-notify', event: {}, result: { statusCode: 401 } }, [])
  expect(forged.refused).toBe('401')
  const swept = callLine({ ...nobody, name: 'cron', event: { TriggerName: 'minutely' }, result: {} }, [])
  expect(swept).toMatchObject({ who: '定时', what: 'cron minutely' })
  expect(swept).not.toHaveProperty('atMost')
})
