import { type CallError, call } from './call'
import { type PaySaid, pay } from './wx/pay'

/**
 * Pays an order: asks for the payment, opens the sheet, then has the server ask WeChat, whatever the sheet said.
 * Answers the sheet's word, or why there was no sheet.
 */
export async function payOrder(number: string): Promise<PaySaid | CallError> {
  const started = await call('payment.start', { number })
  if (!started.ok) return started.error
  const said = await pay(started.value)
  await call('payment.check', { number })
  return said
}
