import type { Answer, Parsed } from '../../../types/api'
import type { CarrierView } from '../../../types/api/shipping'
import { LIMITS } from '../../../types/limits'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { Ports } from '../ports'
import type { Carrier } from '../wx-port'
import { formOf, shortName, USUAL_CARRIERS } from './carriers'
import { allCarriers } from './find-carrier'

const carrierView = ({ id, name }: Carrier): CarrierView => ({
  id,
  name,
  short: shortName(name),
  form: formOf(id).source,
})

/** The usual carriers, and of all that WeChat knows those that are named so. */
export async function listCarriers(
  ports: Ports,
  _caller: Caller,
  { words }: Parsed<'shipping.carriers'>,
): Promise<Result<Answer<'shipping.carriers'>, never>> {
  const usual = USUAL_CARRIERS.map(carrierView)
  if (!words) return ok({ usual, found: [] })
  const word = words.toUpperCase()
  const found = (await allCarriers(ports)).filter(
    ({ id, name }) => id.toUpperCase().startsWith(word) || name.toUpperCase().includes(word),
  )
  return ok({ usual, found: found.slice(0, LIMITS.carriersFound).map(carrierView) })
}
