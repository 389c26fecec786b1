import type { Carrier } from '../wx-port'

/**
 * The carriers that most parcels in China travel with, by WeChat's ids: what can be shipped with when its list cannot be
 * had. The ids are those of its list as others have published it.
 */
export const USUAL_CARRIERS: readonly Carrier[] = [
  { id: 'SF', name: '顺丰速运' },
  { id: 'ZTO', name: '中通快递' },
  { id: 'YTO', name: '圆通速递' },
  { id: 'STO', name: '申通快递' },
  { id: 'YD', name: '韵达速递' },
  { id: 'JTSD', name: '极兔速递' },
  { id: 'JD', name: '京东快递' },
  { id: 'EMS', name: 'EMS' },
  { id: 'YZPY', name: '邮政快递包裹' },
  { id: 'DBL', name: '德邦快递' },
]

/** How the usual ones write their numbers; another one's only has to look like a number at all. */
const FORMS: Readonly<Record<string, RegExp>> = {
  SF: /^(SF\d{13}|\d{12})$/,
  ZTO: /^\d{12,15}$/,
  YTO: /^(YT\d{13}|[A-Z]?\d{10,18})$/,
  STO: /^\d{12,15}$/,
  YD: /^\d{13,15}$/,
  JTSD: /^(?!SF|YT|JD)[A-Z]{2}\d{13}$/,
  JD: /^JD[A-Z0-9]{10,18}(-\d+-\d+-?)?$/,
  EMS: /^([A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/,
  YZPY: /^([A-Z]{2}\d{9}[A-Z]{2}|\d{13})$/,
  DBL: /^(DPK\d{10,14}|\d{8,15})$/,
}
const ANY_FORM = /^(?=(?:[^\d]*\d){6})[A-Z0-9-]{8,40}$/

/** A tracking number as it is kept: no spaces, capitals. */
export const tidyNumber = (text: string): string => text.replace(/\s+/g, '').toUpperCase()

/** How a carrier writes its numbers. */
export const formOf = (carrierId: string): RegExp => FORMS[carrierId] ?? ANY_FORM

/** Whether a carrier writes its numbers so. */
export const fitsCarrier = (carrierId: string, trackingNumber: string): boolean =>
  formOf(carrierId).test(trackingNumber)

/** What looks like a tracking number of any carrier. */
export const looksLikeNumber = (text: string): boolean =>
  ANY_FORM.test(text) || Object.values(FORMS).some(form => form.test(text))

/** Letters that only one carrier's numbers begin with. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^SF\d/, 'SF'],
  [/^YT\d/, 'YTO'],
  [/^(JT|UT)\d/, 'JTSD'],
  [/^JD[A-Z0-9]/, 'JD'],
  [/^DPK\d/, 'DBL'],
]

/** The carrier that a number itself tells of; digits alone may be anybody's. */
export const guessCarrier = (trackingNumber: string): string | undefined =>
  BEGINNINGS.find(([form]) => form.test(trackingNumber))?.[1]

/** A carrier's name as people say it: 顺丰 of 顺丰速运. */
export const shortName = (name: string): string => name.replace(/(速运|快递|速递|快递包裹|包裹)$/, '')

/** The usual carrier that a person means: 顺丰, 圆通快递, EMS. */
export const carrierNamed = (word: string): Carrier | undefined =>
  USUAL_CARRIERS.find(({ id, name }) => word === id || shortName(word) === shortName(name) || word === name)
