import type { ToShipLine } from '../../../types/api/shipping'

/** The next parcel as it is packed: pieces by line id; none = it stays for another parcel. */
export type Draft = Readonly<Record<string, number>>

type Left = Pick<ToShipLine, 'id' | 'left' | 'kept'>

/** How many may go: not what a buyer has just asked the money back for. */
export const freeOf = ({ left, kept }: Left): number => Math.max(0, left - kept)

/** Everything that may go, in one parcel: how most orders leave. */
export const wholeDraft = (lines: readonly Left[]): Draft =>
  Object.fromEntries(lines.map(line => [line.id, freeOf(line)]))

/** Takes a line into the parcel, with all that may go of it, or out of it. */
export const withTick = (draft: Draft, line: Left): Draft => ({
  ...draft,
  [line.id]: draft[line.id] ? 0 : freeOf(line),
})

/** What the parcel holds, as the shop is told. */
export const packedOf = (lines: readonly Left[], draft: Draft): { lineId: string; quantity: number }[] =>
  lines.flatMap(line => {
    const quantity = Math.min(draft[line.id] ?? 0, freeOf(line))
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })

/** Whether something stays behind for another parcel. */
export const leavesRest = (lines: readonly Left[], draft: Draft): boolean =>
  lines.some(({ id, left }) => left > (draft[id] ?? 0))
