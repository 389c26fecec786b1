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
 * to from a product. A code that means nothing changes nothing; while it is being asked about, or could not be, nobody is named.
 */
export function leadOf({ looks, last }: Leads, code: string): Lead | undefined {
  const own = looks[code]
  if (code && own?.state !== 'ready') return undefined
  return named(code, own) ?? named(last, looks[last])
}

/**
 * The code that whoever passes the page on passes on ('' = none): whose lead it is, and as long as its own code is not
 * answered for, that code, for somebody may earn by it.
 */
export function passedOn(leads: Leads, code: string): string {
  if (code && leads.looks[code]?.state !== 'ready') return code
  return leadOf(leads, code)?.code ?? ''
}

const named = (code: string, look: Query<ShareLookView> | undefined): Lead | undefined =>
  look?.state === 'ready' && look.value.distributor ? { code, name: look.value.distributor.name } : undefined

/** What is known once a code was answered for. */
export const withLook = ({ looks, last }: Leads, code: string, look: Query<ShareLookView>): Leads => ({
  looks: { ...looks, [code]: look },
  last: named(code, look) ? code : last,
})
