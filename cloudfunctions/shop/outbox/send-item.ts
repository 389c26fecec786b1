import type { OutboxItem } from '../documents'
import type { Ports } from '../ports'
import { sendRefund } from '../refund/send-refund'
import { sendShipping } from '../shipping/send-shipping'
import { sendMessage } from './send-message'

/** How each kind is sent. A new kind brings its sender and one line here. */
const senders: Record<OutboxItem['kind'], (ports: Ports, item: OutboxItem) => Promise<void>> = {
  refund: sendRefund,
  shipping: sendShipping,
  message: sendMessage,
}

/** Sends what is owed to WeChat, by its kind. */
export const sendItem = (ports: Ports, item: OutboxItem): Promise<void> => senders[item.kind](ports, item)
