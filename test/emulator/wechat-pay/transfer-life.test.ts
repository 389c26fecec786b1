import fc from 'fast-check'
import type { TransferState } from '../../../emulator/wechat-pay/model'
import type { WechatPayPlatform } from '../../../emulator/wechat-pay/platform'
import { type PayScene, payScene } from '../../adapters/wechat-pay/pay-scene'
import { TRANSFER } from '../../adapters/wechat-pay/transfer-order'

/** Where a transfer may be seen next, however many steps lie between two looks. */
const LATER: Record<TransferState, readonly TransferState[]> = {
  ACCEPTED: ['PROCESSING', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING', 'FAIL'],
  PROCESSING: ['WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING', 'FAIL'],
  WAIT_USER_CONFIRM: ['TRANSFERING', 'CANCELING', 'FAIL'],
  TRANSFERING: ['SUCCESS', 'FAIL'],
  CANCELING: ['CANCELLED'],
  SUCCESS: [],
  FAIL: [],
  CANCELLED: [],
}
const ENDS: readonly TransferState[] = ['SUCCESS', 'FAIL', 'CANCELLED']

type Step = 'create' | 'cancel' | 'confirm' | 'minute' | 'day' | 'empty' | 'top_up'
const steps = fc.array(
  fc.constantFrom<Step>('create', 'cancel', 'confirm', 'minute', 'day', 'empty', 'top_up'),
  { minLength: 1, maxLength: 12 },
)
const plans = fc.record({
  start: fc.constantFrom(undefined, 'ACCEPTED' as const, 'PROCESSING' as const),
  failReason: fc.constantFrom(undefined, 'ACCOUNT_FROZEN'),
})

let scene: PayScene
let n = 0
beforeAll(async () => {
  scene = await payScene()
})
afterAll(() => scene.stop())

async function take(step: Step, outBillNo: string) {
  const { platform, transfers, clock } = scene
  const { packageInfo = '' } = platform.transferOf(outBillNo) ?? {}
  if (step === 'create') await transfers.create({ ...TRANSFER, outBillNo })
  if (step === 'cancel') await transfers.cancel(outBillNo)
  if (step === 'confirm') platform.confirmTransfer(packageInfo, { openid: TRANSFER.payeeId })
  if (step === 'minute') clock.skip(60_000)
  if (step === 'day') clock.skip(86_400_000)
  if (step === 'empty' || step === 'top_up') platform.setBalanceEmpty(step === 'empty')
  await platform.deliverDue()
}

const planned = ({
  start,
  failReason,
}: {
  start?: 'ACCEPTED' | 'PROCESSING' | undefined
  failReason?: string | undefined
}) => ({
  ...(start === undefined ? {} : { start }),
  ...(failReason === undefined ? {} : { failReason }),
})
const sum = ({ transferredFen, transferringFen }: ReturnType<WechatPayPlatform['money']>) => ({
  transferredFen,
  transferringFen,
})

test('whatever befalls a transfer, it goes forward only, its money is in one place, and its end is told once', () =>
  fc.assert(
    fc.asyncProperty(plans, steps, async (plan, walk) => {
      n += 1
      const outBillNo = `LIFE${n}`
      const { platform, posts } = scene
      platform.setBalanceEmpty(false)
      platform.transferPlans.splice(0, Infinity, planned(plan))
      posts.length = 0
      const before = sum(platform.money())
      let last: TransferState | undefined
      for (const step of walk) {
        await take(step, outBillNo)
        const state = platform.transferOf(outBillNo)?.state
        if (last !== undefined && state !== last) expect(LATER[last]).toContain(state)
        last = state
        const money = sum(platform.money())
        const open = state !== undefined && !ENDS.includes(state)
        expect(money.transferringFen - before.transferringFen).toBe(open ? TRANSFER.transferFen : 0)
        expect(money.transferredFen - before.transferredFen).toBe(
          state === 'SUCCESS' ? TRANSFER.transferFen : 0,
        )
        expect(posts).toHaveLength(state !== undefined && ENDS.includes(state) ? 1 : 0)
      }
      // What is left under way must not weigh on the next life.
      for (const step of ['top_up', 'day', 'day', 'minute'] as const) await take(step, outBillNo)
    }),
    { numRuns: 60 },
  ))
