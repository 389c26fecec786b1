import type { Answer } from '../../../types/api'
import type { EarnView } from '../../../types/api/earning'
import { pathWith, promotedTitle } from '../../shared/share-code'
import type { Share } from '../../shared/wx/share'

/** What a card is about: goods, or the shop when `productId` is absent. */
export interface Subject {
  productId?: string
  title: string
  picture?: string
  tint?: string | undefined
  /** What it earns whoever sends it; never on the card itself. */
  earn?: EarnView
}

/** The card as it is sent: it says first whose sharing it is. */
export const shareOf = (
  { title, picture, tint }: Subject,
  { path, query }: Answer<'share.code'>,
  name: string,
): Share => ({
  title: promotedTitle(title, name),
  path: pathWith(path, query),
  query,
  ...(picture && { picture, tint }),
})
