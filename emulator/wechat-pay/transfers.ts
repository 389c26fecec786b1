import { ok, type Result } from '../../types/result'
import type { Desk } from './api/desk'
import type { TransferRecord, TransferState } from './model'
import type { Messenger } from './notices/messenger'
import { type ConfirmRefusal, confirmableIn, type Payee } from './payee'

/** WeChat gives back what nobody has confirmed for so long. */
const CONFIRM_WITHIN_MS = 24 * 3_600_000
const START_MS = 60_000

/** Moves transfers on: by the payee's word, and by the emulated clock. Each end is told to the shop. */
export interface Transfers {
  /** See `confirmableIn`, after what the clock has brought. */
  confirmable(packageInfo: string, payee: Payee): Result<TransferRecord, ConfirmRefusal>
  confirm(packageInfo: string, payee: Payee): Result<{ transferBillNo: string }, ConfirmRefusal>
  /** Ends a transfer under way at once. `failReason` makes it fail. */
  settle(outBillNo: string, failReason?: string): TransferRecord
  settleDue(): void
  /** Every transfer, the oldest first, as the clock has it now. */
  all(): TransferRecord[]
}

export function openTransfers(world: {
  desk: Desk
  messenger: Messenger
  /** How long it is TRANSFERING and CANCELING; `never` = until settled by hand. */
  transferAfterMs: number | 'never'
}): Transfers {
  const { desk, messenger } = world
  const { book } = desk
  const afterMs = world.transferAfterMs === 'never' ? Number.POSITIVE_INFINITY : world.transferAfterMs

  function put(transfer: TransferRecord, state: TransferState, failReason = transfer.failReason) {
    const moved = { ...transfer, state, at: desk.now(), ...(failReason === undefined ? {} : { failReason }) }
    book.putTransfer(moved)
    if (state === 'SUCCESS' || state === 'FAIL' || state === 'CANCELLED') messenger.tellTransfer(moved)
    return moved
  }

  function end(transfer: TransferRecord, failReason = transfer.failReason) {
    if (transfer.state === 'CANCELING') return put(transfer, 'CANCELLED')
    return failReason === undefined ? put(transfer, 'SUCCESS') : put(transfer, 'FAIL', failReason)
  }

  function goOn(transfer: TransferRecord) {
    const { state, at, createdAt } = transfer
    const now = desk.now()
    if (state === 'TRANSFERING' || state === 'CANCELING') {
      if (at + afterMs <= now) end(transfer)
    } else if (state === 'ACCEPTED' || state === 'PROCESSING' || state === 'WAIT_USER_CONFIRM') {
      const isHeld = state === 'PROCESSING' && desk.balanceEmpty
      if (createdAt + CONFIRM_WITHIN_MS <= now) put(transfer, 'FAIL', 'OVERDUE_CLOSE')
      else if (state !== 'WAIT_USER_CONFIRM' && at + START_MS <= now && !isHeld)
        put(transfer, 'WAIT_USER_CONFIRM')
    }
  }

  function settleDue() {
    for (const transfer of [...book.transfers.values()]) goOn(transfer)
  }

  const confirmable: Transfers['confirmable'] = (packageInfo, payee) => {
    settleDue()
    return confirmableIn(desk, packageInfo, payee)
  }

  return {
    confirmable,
    confirm(packageInfo, payee) {
      const found = confirmable(packageInfo, payee)
      if (!found.ok) return found
      const transfer = found.value
      if (transfer.state === 'WAIT_USER_CONFIRM') put(transfer, 'TRANSFERING')
      return ok({ transferBillNo: transfer.transferBillNo })
    },
    settle(outBillNo, failReason) {
      const transfer = book.transfers.get(outBillNo)
      const { state } = transfer ?? {}
      const mayEnd = state === 'TRANSFERING' || state === 'CANCELING'
      const mayFail = state === 'WAIT_USER_CONFIRM' && failReason !== undefined
      if (!transfer || !(mayEnd || mayFail)) throw new Error(`no transfer under way: ${outBillNo}`)
      return end(transfer, failReason)
    },
    settleDue,
    all() {
      settleDue()
      return [...book.transfers.values()]
    },
  }
}
