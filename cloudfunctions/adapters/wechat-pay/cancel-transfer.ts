import * as v from 'valibot'
import { no, ok } from '../../../types/result'
import type { Transfers } from '../../shop/transfer-port'
import type { Client } from './client'
import { isTooOften, TRANSFERS_PATH } from './create-transfer'
import { isUnknownTransfer } from './query-transfer'
import { readAnswer } from './read-answer'

const answerSchema = v.object({ state: v.picklist(['CANCELING', 'CANCELLED']) })

/**
 * POST …/out-bill-no/{out_bill_no}/cancel, without a body. What a second one is answered is not written anywhere, and
 * refusals are not signed: `query`, whose answer is, says whether it was called off already.
 */
export function cancelTransfer(client: Client, query: Transfers['query']): Transfers['cancel'] {
  return async outBillNo => {
    const path = `${TRANSFERS_PATH}/out-bill-no/${encodeURIComponent(outBillNo)}/cancel`
    const answer = await client({ method: 'POST', path })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') {
      readAnswer(answerSchema, answer.data)
      return ok(true)
    }
    if (isTooOften(answer.code)) return no('unavailable')
    if (isUnknownTransfer(answer.code)) return no('transfer_unknown')
    if (answer.code !== 'INVALID_REQUEST') throw answer.error
    const transfer = await query(outBillNo)
    if (!transfer.ok) return transfer
    const { state } = transfer.value
    return state === 'CANCELING' || state === 'CANCELLED' ? ok(true) : no('not_cancellable')
  }
}
