import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { expectFewNodes } from './few-nodes'
import { long, numberOf } from './long-lists'
import { tapAll } from './tap-all'

/** What a seller does with fifty things at once: counting shelves, pasting numbers; and a shop with two hundred clerks. */
const server = answerer()
const { handlers } = server
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()
const fifty = Array.from({ length: LIMITS.recountLines }, (_, nth) => nth)
const stock = (nth: number) => ({
  ...{ skuId: `s${nth}`, onHand: 5, committed: 1, held: 1, available: 3, lowAt: 5, ownLowAt: true },
  level: 'low' as const,
})

beforeAll(() => {
  handlers['staff.me'] = () => ok({ role: 'owner' })
  host.launch()
})

const open = (url: string) => Reflect.get(globalThis, 'wx').redirectTo({ url })

test('counting fifty shelves: what was typed is there when one comes back; differences and outcomes fold too', async () => {
  handlers['stock.list'] = () =>
    ok({
      rows: fifty.map(nth => ({
        ...stock(nth),
        ...{ productId: 'p', name: long(60), spec: long(40), picture: '', code: '', usualPieces: 10 },
      })),
      counts: { all: 50, low: 50, soldOut: 0 },
    })
  handlers['stock.compare'] = ({ counts }) =>
    ok({
      lines: counts.map(({ counted }, nth) => ({
        ...{ ...stock(nth), counted, booked: 5, difference: -3, recounts: 0 },
      })),
      again: [],
    })
  handlers['stock.recount'] = ({ lines }) =>
    ok({
      outcomes: lines.map((_, nth) => ({
        ...{
          outcome: 'changed' as const,
          changed: true,
          moveId: `m${nth}`,
          from: 5,
          to: 2,
          stock: stock(nth),
        },
      })),
    })
  await open('/seller/recount/index')
  await host.tapWhenThere('choose-listed')
  await host.until('the choice', () => host.text('start-counting').includes('50'))
  host.tap('start-counting')
  for (const nth of fifty) {
    await host.showAround(`counting-page-${Math.floor(nth / 10)}`, 1)
    await host.until(`line ${nth}`, () => host.has(`count-s${nth}`))
    host.input(`count-s${nth}`, '2')
  }
  await host.until('the first to be folded', () => !host.has('count-s0'))
  await host.showAround('counting-page-0', 1)
  await host.until('the first', () => host.has('count-s0') && host.carries('count-s0', '2'))
  await host.until('all to be counted', () => host.text('compare').includes('50'))
  host.tap('drop-s0')
  host.tap('drop-s2')
  await host.until('two less', () => host.text('compare').includes('48'))
  expect([0, 1, 2, 3].map(nth => host.has(`line-s${nth}`))).toEqual([false, true, false, true])
  host.tap('choose-more')
  await host.tapWhenThere('choose-s0')
  await host.tapWhenThere('choose-s2')
  await host.until('both', () => host.text('start-counting').includes('50'))
  host.tap('start-counting')
  await host.until('the first line', () => host.has('count-s1'))
  for (const nth of [0, 2]) {
    await host.showAround('counting-page-4', 1)
    await host.until(`line ${nth}`, () => host.has(`count-s${nth}`))
    host.input(`count-s${nth}`, '2')
  }
  host.tap('compare')
  await host.until('the differences', () => host.has('difference-s0'))
  host.tap('back-to-counting')
  await host.until('what was typed', () => host.has('count-s0') && host.carries('count-s0', '2'))
  host.tap('compare')
  await host.until('the differences again', () => host.has('difference-s0'))
  await host.showAround('differences-page-4', 1)
  await host.until('the last', () => host.has('difference-s49'))
  host.tap('write-recount')
  await host.until('the outcomes', () => host.has('outcome-s0'))
  await host.showAround('written-page-4', 1)
  await host.until('the last', () => host.has('outcome-s49'))
  host.tap('go-on')
  await host.until('the next choice', () => host.has('choose-s0'))
  expectFewNodes(host)
  await tapAll(host)
}, 60_000)

test('pasting fifty numbers, each with a fault, mended one by one; then fifty that left', async () => {
  const line = (nth: number) => ({ text: `${numberOf(nth)} SF${nth}`, number: numberOf(nth), name: long(20) })
  handlers['shipping.carriers'] = () => ok({ usual: [], found: [] })
  handlers['shipping.preview'] = ({ text }) =>
    ok({
      lines: fifty.map(nth => ({
        ...{ ...line(nth), phoneTail: '0000', carrierId: 'SF', carrier: '顺丰', trackingNumber: `SF${nth}` },
        ...(text.includes('好') ? {} : { fault: 'wrong_form' as const }),
      })),
    })
  handlers['shipping.ship_many'] = ({ parcels }) =>
    ok({ outcomes: parcels.map(({ number }) => ({ number, partly: true as const })) })
  await open('/seller/ship-many/index')
  await host.until('the box', () => host.has('pasted'))
  host.input('pasted', 'x')
  await host.until('the button', () => !host.looks('read-pasted', 'is-disabled'))
  host.tap('read-pasted')
  await host.until('the first line', () => host.has('pasted-1-text'))
  host.input('pasted-1-text', '好')
  await host.showAround('pasted-rows-page-9', 1)
  await host.until('the last line', () => host.has('pasted-50-text'))
  await host.until('the first to be folded', () => !host.has('pasted-1-text'))
  host.tap('read-pasted')
  await host.tapWhenThere('ship-pasted')
  await host.until('what left', () => host.has(`gone-${numberOf(0)}`))
  await host.showAround('gone-page-4', 1)
  await host.until('the last', () => host.has(`gone-${numberOf(49)}`))
  expectFewNodes(host)
  await tapAll(host)
})

test('two hundred clerks and as many invitations as may be open', async () => {
  const people = Array.from({ length: 200 }, (_, nth) => nth)
  handlers['staff.list'] = () =>
    ok({
      staff: people.map(nth => ({
        ...{
          id: `c${nth}`,
          role: nth === 0 ? 'owner' : 'clerk',
          name: long(12),
          since: now,
          isMe: nth === 0,
        },
      })),
      invitations: people.slice(0, LIMITS.openInvitations).map(nth => ({
        ...{ id: `i${nth}`, name: long(12), invitedBy: long(12), expiresAt: now },
      })),
    })
  await open('/seller/staff/index')
  await host.until('the first', () => host.has('member-c0'))
  await host.showAround('staff-page-19', 2)
  await host.until('the last', () => host.has('member-c199'))
  await host.until('the first to be folded', () => !host.has('member-c0'))
  expectFewNodes(host)
  await tapAll(host)
})
