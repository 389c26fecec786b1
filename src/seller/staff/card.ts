import { routes } from '../../routes'
import type { Share } from '../../shared/wx/share'
import type { Card } from './use-staff'

/** The invitation as it is sent into a chat. It is for one person: Moments is never offered. */
export const shareOf = ({ token, shopName }: Pick<Card, 'token' | 'shopName'>): Share => ({
  title: `邀请加入${shopName}做店员`,
  path: routes.join(token),
  query: '',
})
