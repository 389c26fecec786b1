/** How the goods of one payment are shipped, as it was uploaded. Times in epoch ms. */
export interface ShippingRecord {
  transactionId: string
  /** 1 = one parcel for all, 2 = parcels of parts. */
  deliveryMode: 1 | 2
  logisticsType: number
  parcels: ParcelRecord[]
  finished: boolean
  /** How often all was shipped: 1 at first, 2 once the re-upload is used. */
  timesFinished: number
  /** The re-upload is used: all was shipped anew, or the mode was changed. */
  reuploaded: boolean
  /** What the last upload said of its own time. */
  uploadTime: number
  /** When all was shipped last; 0 = not yet. The days until WeChat confirms by itself count from here. */
  finishedAt: number
  /** When the buyer confirmed; 0 = not by hand. */
  confirmedAt: number
}

export interface ParcelRecord {
  trackingNumber: string
  carrierId: string
  itemDesc: string
  receiverContact?: string
  uploadedAt: number
}

/** A message that arrived in WeChat. */
export interface MessageRecord {
  to: string
  templateId: string
  page: string
  data: Record<string, string>
  at: number
}

/** A shop's message template: which fields must be filled. */
export interface TemplateRecord {
  id: string
  fields: readonly string[]
}

/** What an open API answers: always HTTP 200, and a code of 0 for done. */
export type ApiAnswer = { errcode: number; errmsg: string } & Record<string, unknown>

export const done = (more: Record<string, unknown> = {}): ApiAnswer => ({ errcode: 0, errmsg: 'ok', ...more })
export const refuse = (errcode: number, errmsg: string): ApiAnswer => ({ errcode, errmsg })
