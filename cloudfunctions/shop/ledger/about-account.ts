import type { AttentionSubject } from '../../../types/api/attention'
import type { Store } from '../ports'

/** Whose account something is about, as staff may see it; undefined when nobody by this openid is recorded. */
export async function aboutAccount(
  store: Pick<Store, 'get'>,
  openid: string,
): Promise<AttentionSubject | undefined> {
  const distributor = await store.get('distributors', openid)
  return distributor && { kind: 'account', id: distributor.publicId, name: distributor.name }
}
