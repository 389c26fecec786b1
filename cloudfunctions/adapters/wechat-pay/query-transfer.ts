import { no, ok } from '../../../types/result'
import type { Transfers } from '../../shop/transfer-port'
import type { Client } from './client'
import { isTooOften, TRANSFERS_PATH } from './create-transfer'
import { readAnswer } from './read-answer'
import { transferSchema } from './transfer'

/** GET …/transfer-bills/out-bill-no/{out_bill_no}: transfers of the last 30 days. */
export function queryTransfer(client: Client): Transfers['query'] {
  return async outBillNo => {
    const path = `${TRANSFERS_PATH}/out-bill-no/${encodeURIComponent(outBillNo)}`
    const answer = await client({ method: 'GET', path })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(readAnswer(transferSchema, answer.data))
    if (isTooOften(answer.code)) return no('unavailable')
    if (isUnknownTransfer(answer.code)) return no('transfer_unknown')
    throw answer.error
  }
}

export const isUnknownTransfer = (code: string): boolean =>
  code === 'NOT_FOUND' || code === 'RESOURCE_NOT_EXISTS'
