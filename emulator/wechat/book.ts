import { openJournal } from '../wechat-pay/journal'
import type { MessageRecord, ShippingRecord } from './model'

/** How many more messages of a template a person has agreed to. */
interface Quota {
  openid: string
  templateId: string
  left: number
}

type Entry = { shipping: ShippingRecord } | { message: MessageRecord } | { quota: Quota }

/** Everything that WeChat remembers of shippings and messages, kept on disk when a file is given. */
export class Book {
  readonly shippings = new Map<string, ShippingRecord>()
  readonly messages: MessageRecord[] = []
  readonly #quotas = new Map<string, number>()
  readonly #append: (entry: Entry) => void

  constructor(file?: string) {
    const journal = file === undefined ? { entries: [], append: () => {} } : openJournal<Entry>(file)
    for (const entry of journal.entries) this.#take(entry)
    this.#append = journal.append
  }

  putShipping(shipping: ShippingRecord) {
    this.#put({ shipping })
  }

  putMessage(message: MessageRecord) {
    this.#put({ message })
  }

  quotaOf(openid: string, templateId: string): number {
    return this.#quotas.get(`${openid} ${templateId}`) ?? 0
  }

  putQuota(quota: Quota) {
    this.#put({ quota })
  }

  #put(entry: Entry) {
    this.#append(entry)
    this.#take(entry)
  }

  #take(entry: Entry) {
    if ('shipping' in entry) this.shippings.set(entry.shipping.transactionId, entry.shipping)
    else if ('message' in entry) this.messages.push(entry.message)
    else this.#quotas.set(`${entry.quota.openid} ${entry.quota.templateId}`, entry.quota.left)
  }
}
