import { randomUUID } from 'node:crypto'
import type { Input } from '../../../types/api'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { address } from './orders'
import type { Scene } from './scene'

type Ask = Input<'after_sale.ask'>

/** Where the shop takes goods back. */
export const returnTo = { ...address, name: '青坡小铺', phone: '13900000000', detail: '西溪路 8 号仓库' }

/** What a step names, with a request of its own. */
export const step = ({ number, id }: Pick<AfterSaleView, 'number' | 'id'>) => ({
  requestId: randomUUID(),
  number,
  id,
})

/** The buyer asks for the first line's money back, because it is broken, unless the wish says otherwise. */
export const asked = (scene: Scene, number: string, wish: Partial<Ask> = {}): Promise<AfterSaleView> =>
  scene.ask('after_sale.ask', {
    ...{ requestId: randomUUID(), number, kind: 'refund', reason: 'broken' },
    words: '底下两个压破了，汁都流出来了。',
    lines: [{ lineId: '1', quantity: 1 }],
    ...wish,
  })

/** The buyer asks to send the first line's pieces back, and the owner agrees. */
export async function agreedReturn(scene: Scene, number: string, wish: Partial<Ask> = {}) {
  await scene.askAsOwner('shop.set_returns', { returnTo })
  const { id } = await asked(scene, number, { kind: 'return', reason: 'wrong', ...wish })
  return scene.askAsOwner('after_sale.agree', step({ number, id }))
}

/** The buyer tells the parcel back. */
export const sentBack = (scene: Scene, view: AfterSaleView): Promise<AfterSaleView> =>
  scene.ask('after_sale.send_back', { ...step(view), carrier: '中通', trackingNumber: '78901234567890' })
