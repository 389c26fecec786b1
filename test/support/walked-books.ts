import type { OrderState } from '../../types/api/order'
import { type Books, type Moved, moved } from './books'
import type { movesOf } from './moves'

type Moves = Awaited<ReturnType<typeof movesOf>>

interface Reading {
  books(): Promise<Books>
  /** What moved the SKU that the journey is about. */
  moves(): Promise<Moves>
}

/**
 * The books of a journey that is walked step by step: after each step they moved just so, and the SKU by just these moves. Begins
 * with what stands in the shop.
 */
export async function walkedBooks(skuId: string, read: Reading) {
  let books = await read.books()
  let moves = await read.moves()
  return {
    now: () => books,
    shelf: () => books.stocks[skuId] ?? { onHand: 0, committed: 0, available: 0, held: 0 },
    /** An order as the books have it, but for this. */
    orderNow(number: string, now: { state?: OrderState; trade?: string }): Books['orders'] {
      const known = books.orders[number]
      if (!known) throw new Error(`no order ${number} in the books`)
      return { [number]: { ...known, ...now } }
    },
    async stand(to: Moved, by: Moves = []): Promise<void> {
      books = moved(books, to)
      expect(await read.books()).toEqual(books)
      moves = [...moves, ...by]
      expect(await read.moves()).toEqual(moves)
    },
  }
}

export type WalkedBooks = Awaited<ReturnType<typeof walkedBooks>>

/** The steps that both journeys over three phones take, as the books must show them. */
export const steps = (walked: WalkedBooks, skuId: string) => ({
  async restocked(pieces: number) {
    const { onHand, available } = walked.shelf()
    await walked.stand({ stocks: { [skuId]: { onHand: onHand + pieces, available: available + pieces } } }, [
      { reason: 'restock', onHand: pieces, committed: 0 },
    ])
  },
  async bought(number: string, { buyerId, payableFen, pieces }: Bought) {
    const { available, committed } = walked.shelf()
    await walked.stand(
      {
        stocks: { [skuId]: { available: available - pieces, committed: committed + pieces } },
        orders: { [number]: { buyerId, state: 'paid', payableFen, trade: 'SUCCESS' } },
        inFen: walked.now().inFen + payableFen,
      },
      [{ reason: 'sale', onHand: 0, committed: pieces }],
    )
  },
  async shipped(number: string, pieces: number) {
    const { onHand, committed } = walked.shelf()
    await walked.stand(
      {
        stocks: { [skuId]: { onHand: onHand - pieces, committed: committed - pieces } },
        orders: walked.orderNow(number, { state: 'shipped' }),
      },
      [{ reason: 'ship', onHand: -pieces, committed: -pieces }],
    )
  },
  async refundedWithRestock(number: string, pieces: number) {
    const { onHand, available } = walked.shelf()
    await walked.stand(
      {
        stocks: { [skuId]: { onHand: onHand + pieces, available: available + pieces } },
        orders: walked.orderNow(number, { trade: 'REFUND' }),
      },
      [{ reason: 'refund', onHand: pieces, committed: 0 }],
    )
  },
  received: (number: string) => walked.stand({ orders: walked.orderNow(number, { state: 'received' }) }),
  nothing: () => walked.stand({}),
})

interface Bought {
  buyerId: string
  payableFen: number
  pieces: number
}
