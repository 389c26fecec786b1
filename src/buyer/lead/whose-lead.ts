import type { ShareLookView } from '../../../types/api/share'
import type { Query } from '../../shared/use-query'

/** Whose card led here, and the code that stands for it. */
export interface Lead {
  code: string
  name: string
}

/** What this start of the app knows of codes: each one asked about, and the last that meant something. */
export interface Leads {
  looks: Record<string, Query<ShareLookView>>
  last: string
}

/**
 * Whose lead a page is: by the code it was opened with, else by the last card that was opened, as on the front that one comes
 * to from a product. A code that means nothing changes nothing; while it is being asked about, nobody is named.
 */
export function leadOf({ looks, last }: Leads, code: string): Lead | undefined {
  const own = looks[code]
  if (code && (!own || own.state === 'loading')) return undefined
  return named(code, own) ?? named(last, looks[last])
}

const named = (code: string, look: Query<ShareLookView> | undefined): Lead | undefined =>
  look?.state === 'ready' && look.value.distributor ? { code, name: look.value.distributor.name } : undefined

/** What is known once a code was answered for. */
export const withLook = ({ looks, last }: Leads, code: string, look: Query<ShareLookView>): Leads => ({
  looks: { ...looks, [code]: look },
  last: named(code, look) ? code : last,
})
