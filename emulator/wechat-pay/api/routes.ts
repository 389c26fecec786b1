import { cancelTransfer } from './cancel-transfer'
import { closeTrade } from './close-trade'
import { createTransfer } from './create-transfer'
import type { ApiVerb } from './desk'
import { prepay } from './prepay'
import { queryRefund } from './query-refund'
import { queryByOutTradeNo, queryByTransaction } from './query-trade'
import { queryByOutBillNo, queryByTransferBillNo } from './query-transfer'
import { refund } from './refund'

/** By method and path; `{number}` stands for one path part. The keys also name the counts in `platform.calls`. */
const ROUTES: Record<string, ApiVerb> = {
  'POST /v3/pay/transactions/jsapi': prepay,
  'GET /v3/pay/transactions/out-trade-no/{number}': queryByOutTradeNo,
  'GET /v3/pay/transactions/id/{number}': queryByTransaction,
  'POST /v3/pay/transactions/out-trade-no/{number}/close': closeTrade,
  'POST /v3/refund/domestic/refunds': refund,
  'GET /v3/refund/domestic/refunds/{number}': queryRefund,
  'POST /v3/fund-app/mch-transfer/transfer-bills': createTransfer,
  'GET /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{number}': queryByOutBillNo,
  'GET /v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{number}': queryByTransferBillNo,
  'POST /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{number}/cancel': cancelTransfer,
}

const patterns = Object.entries(ROUTES).map(([name, verb]) => ({
  name,
  verb,
  pattern: new RegExp(`^${name.replace('{number}', '([^/]+)')}$`),
}))

/** The verb behind a method and path, with the number in the path ('' where there is none). */
export function route(
  method: string,
  path: string,
): { name: string; verb: ApiVerb; number: string } | undefined {
  for (const { name, verb, pattern } of patterns) {
    const found = pattern.exec(`${method} ${path}`)
    if (found) return { name, verb, number: decodeURIComponent(found[1] ?? '') }
  }
  return undefined
}
