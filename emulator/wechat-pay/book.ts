import { openJournal } from './journal'
import type { RefundRecord, TradeRecord, TransferRecord } from './model'

type Entry = { trade: TradeRecord } | { refund: RefundRecord } | { transfer: TransferRecord }

/** Everything the platform knows: trades, refunds and transfers of its one merchant, kept on disk when a file is given. */
export class Book {
  readonly trades = new Map<string, TradeRecord>()
  readonly refunds = new Map<string, RefundRecord>()
  readonly transfers = new Map<string, TransferRecord>()
  readonly #outTradeNoByPrepay = new Map<string, string>()
  readonly #append: (entry: Entry) => void

  constructor(file?: string) {
    const journal = file === undefined ? { entries: [], append: () => {} } : openJournal<Entry>(file)
    for (const entry of journal.entries) this.#take(entry)
    this.#append = journal.append
  }

  putTrade(trade: TradeRecord) {
    this.#put({ trade })
  }

  putRefund(refund: RefundRecord) {
    this.#put({ refund })
  }

  putTransfer(transfer: TransferRecord) {
    this.#put({ transfer })
  }

  tradeByPrepay(prepayId: string): TradeRecord | undefined {
    return this.trades.get(this.#outTradeNoByPrepay.get(prepayId) ?? '')
  }

  tradeByTransaction(transactionId: string): TradeRecord | undefined {
    return [...this.trades.values()].find(trade => trade.paid?.transactionId === transactionId)
  }

  refundsOf(outTradeNo: string): RefundRecord[] {
    return [...this.refunds.values()].filter(refund => refund.outTradeNo === outTradeNo)
  }

  transferByPackage(packageInfo: string): TransferRecord | undefined {
    return [...this.transfers.values()].find(transfer => transfer.packageInfo === packageInfo)
  }

  #put(entry: Entry) {
    this.#append(entry)
    this.#take(entry)
  }

  #take(entry: Entry) {
    if ('refund' in entry) {
      this.refunds.set(entry.refund.outRefundNo, entry.refund)
      return
    }
    if ('transfer' in entry) {
      this.transfers.set(entry.transfer.outBillNo, entry.transfer)
      return
    }
    this.trades.set(entry.trade.outTradeNo, entry.trade)
    for (const { id } of entry.trade.prepays) this.#outTradeNoByPrepay.set(id, entry.trade.outTradeNo)
  }
}
