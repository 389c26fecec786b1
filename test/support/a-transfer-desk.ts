import type { Transfer, TransferRefusal, Transfers } from '../../cloudfunctions/shop/transfer-port'
import type { Faults } from '../../emulator/faults'
import { no, ok, type Result } from '../../types/result'

const DAY_MS = 24 * 3_600_000
const ENDS: readonly Transfer['state'][] = ['SUCCESS', 'FAIL', 'CANCELLED']

/** WeChat's desk for transfers, as the port tells of it: one bill per number, money leaves it once. */
export class TransferDesk {
  readonly bills = new Map<string, Transfer & { payeeId: string }>()
  /** What the merchant's account holds. */
  balanceFen = 100_000_000
  /** Why the next new transfers are refused. */
  refusal: TransferRefusal | undefined
  /** Numbers in the order in which they were sent, each time. */
  readonly sent: string[] = []
  readonly #clock: { now(): number }
  readonly #faults: Faults

  constructor(clock: { now(): number }, faults: Faults) {
    this.#clock = clock
    this.#faults = faults
  }

  bill(id: string) {
    const found = this.bills.get(id)
    if (!found) throw new Error(`WeChat has no transfer ${id}`)
    if (found.state === 'WAIT_USER_CONFIRM' && this.#clock.now() >= (found.createdAt ?? 0) + DAY_MS)
      this.#end(found, 'FAIL', 'OVERDUE_CLOSE')
    return found
  }

  /** The distributor confirms on the phone; the money is on its way, or there. */
  confirm(id: string, state: 'TRANSFERING' | 'SUCCESS' = 'SUCCESS') {
    const bill = this.bill(id)
    if (bill.state !== 'WAIT_USER_CONFIRM') throw new Error(`${id} is ${bill.state}`)
    bill.state = state
  }

  end(id: string, state: 'SUCCESS' | 'FAIL' | 'CANCELLED', failReason = '') {
    this.#end(this.bill(id), state, failReason)
  }

  #end(bill: Transfer, state: 'SUCCESS' | 'FAIL' | 'CANCELLED', failReason: string) {
    if (ENDS.includes(bill.state)) throw new Error(`${bill.outBillNo} is ${bill.state}`)
    bill.state = state
    bill.failReason = failReason
    if (state !== 'SUCCESS') this.balanceFen += bill.transferFen
  }

  /** Money that has arrived at distributors. */
  get outFen(): number {
    return [...this.bills.values()]
      .filter(({ state }) => state === 'SUCCESS')
      .reduce((sum, { transferFen }) => sum + transferFen, 0)
  }

  #told(id: string): Transfer {
    const { payeeId: _, packageInfo: __, ...told } = this.bill(id)
    return { ...told }
  }

  async #under<T, E extends string>(call: () => Result<T, E>): Promise<Result<T, E | 'unavailable'>> {
    const verdict = this.#faults.next()
    if (verdict.do === 'error' || verdict.do === 'drop') return no('unavailable')
    const answer = call()
    return verdict.do === 'run_then_drop' ? no('unavailable') : answer
  }

  readonly port: Transfers = {
    create: ({ outBillNo, payeeId, transferFen }) =>
      this.#under((): Result<Transfer, TransferRefusal> => {
        this.sent.push(outBillNo)
        const known = this.bills.get(outBillNo)
        if (!known) {
          if (this.refusal) return no(this.refusal)
          if (this.balanceFen < transferFen) return no('not_enough')
          this.balanceFen -= transferFen
          this.bills.set(outBillNo, {
            ...{ outBillNo, transferBillNo: `bill-${outBillNo}`, state: 'WAIT_USER_CONFIRM', transferFen },
            ...{ failReason: '', packageInfo: `package-${outBillNo}`, createdAt: this.#clock.now(), payeeId },
          })
        } else if (known.transferFen !== transferFen || known.payeeId !== payeeId) return no('refused')
        const { packageInfo = '' } = this.bill(outBillNo)
        return ok({ ...this.#told(outBillNo), packageInfo })
      }),
    query: outBillNo =>
      this.#under(
        (): Result<Transfer, 'transfer_unknown'> =>
          this.bills.has(outBillNo) ? ok(this.#told(outBillNo)) : no('transfer_unknown'),
      ),
    cancel: outBillNo =>
      this.#under((): Result<true, 'not_cancellable' | 'transfer_unknown'> => {
        if (!this.bills.has(outBillNo)) return no('transfer_unknown')
        const bill = this.bill(outBillNo)
        if (bill.state !== 'WAIT_USER_CONFIRM') return no('not_cancellable')
        bill.state = 'CANCELING'
        return ok(true)
      }),
  }

  /** What a notice would say now. */
  said = (id: string): Transfer => this.#told(id)
}
