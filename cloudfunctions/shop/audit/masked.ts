import type { Fields } from './document'

/** Follows from other fields, or is the shop's own bookkeeping: tells nobody anything. */
const BOOKKEEPING = [
  ...[
    '_id',
    'rev',
    'todo',
    'todoAt',
    'dueAt',
    'tries',
    'events',
    'attempts',
    'fingerprint',
    'trail',
    'trailAt',
    'leasedUntil',
    'queue',
    'sent',
  ],
  ...['rank', 'listKey', 'findBy', 'priceKey', 'soldKey', 'sumAt'],
  ...['shipKey', 'refundKey', 'saleKey'],
]
/** Openids and secrets are nobody's business, the owner's included. */
const SECRET = [
  'claimHash',
  'prepayId',
  'packageInfo',
  'transactionId',
  'ownerId',
  'buyerId',
  'distributorId',
  'touchId',
  'by',
  'invitedBy',
  'acceptedBy',
]
const LEFT_OUT = new Set([...BOOKKEEPING, ...SECRET])

/** Whether a change of this field tells anything. */
export const tells = (field: string): boolean => !LEFT_OUT.has(field)

const LONGEST_LIST = 20
const LONGEST_TEXT = 100

const maskedPhone = (text: string) => text.replace(/(\d{3})\d{4,}(\d{4})/g, '$1****$2')

const maskedText = (text: string): string => {
  const short = maskedPhone(text)
  return short.length > LONGEST_TEXT ? `${short.slice(0, LONGEST_TEXT)}…` : short
}

/** Fields that tell of a person when they stand in an address. */
const personal: Record<string, (text: string) => string> = {
  name: text => `${[...text][0] ?? ''}**`,
  phone: maskedPhone,
  detail: () => '***',
}

function maskedValue(value: unknown, inAddress: boolean): unknown {
  if (typeof value === 'string') return maskedText(value)
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(one => maskedValue(one, inAddress))
  return typeof value === 'object' && value !== null ? masked(value as Fields, inAddress) : value
}

/** Fields that hold where somebody lives: of a buyer, or to whom goods come back. */
const ADDRESSES = new Set(['address', 'returnTo'])

/** The fields as a trail may tell them: without bookkeeping and secrets, people made unrecognizable, long texts cut. */
export function masked(fields: Fields, inAddress = false): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => tells(field))
      .map(([field, value]) => {
        const mask = inAddress ? personal[field] : undefined
        if (mask && typeof value === 'string') return [field, mask(value)]
        return [field, maskedValue(value, inAddress || ADDRESSES.has(field))]
      }),
  )
}
