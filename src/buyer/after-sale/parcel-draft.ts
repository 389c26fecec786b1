import type { ParcelBack } from './use-after-sale'

/** As it is sent: a number in capitals, without the blanks that people and scanners put in. */
export const tidied = ({ carrier, trackingNumber }: ParcelBack): ParcelBack => ({
  carrier: carrier.trim(),
  trackingNumber: trackingNumber.replace(/\s+/g, '').toUpperCase(),
})

/** What is still wrong, as one sentence; undefined when it can be sent. */
export function whatIsMissing({ carrier, trackingNumber }: ParcelBack): string | undefined {
  if (!carrier) return '请填快递公司'
  if (!trackingNumber) return '请填快递单号'
  return /^[A-Z0-9-]{6,40}$/.test(trackingNumber) ? undefined : '单号只有字母和数字，请再看一眼'
}
