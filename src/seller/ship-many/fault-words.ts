import type { PasteFault } from '../../../types/api/shipping'

/** What is wrong with a pasted line, and so what to mend. */
export const faultWords: Record<PasteFault, string> = {
  no_tracking_number: '没看到快递单号',
  no_order: '没写是谁的：加上订单号，或收货人和手机尾号',
  order_unknown: '等着发货的里面没有这一单',
  several_orders: '这样的有好几单，请写上订单号',
  which_carrier: '看不出是哪家快递：加上快递名，或在上面选一家',
  wrong_form: '单号不像这家快递的，请再看一眼',
  number_twice: '这个单号上面用过了',
  order_twice: '这一单上面已经有了',
}
