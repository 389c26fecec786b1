import type { ProductView } from '../../../types/api/catalog'
import { type CallError, call } from '../../shared/call'
import { askShop, knownShop } from '../../shared/shop'
import { solarTerm } from '../../shared/solar-term'
import type { Easel } from '../../shared/wx/canvas'
import type { PictureFault } from '../../shared/wx/take-picture'
import { leastPrice, lineOf, type PosterContent } from './content'

/** What a poster is made for, as whoever opens the page knows it. */
export interface PosterWish {
  productId: string
  /** The share code that the poster carries. */
  code: string
  /** Who recommends it, as buyers are shown. */
  sharer: string
}

/** Why there is no poster. */
export type Trouble = CallError | PictureFault | 'no_picture' | 'cannot_draw'

type Content = { ok: true; value: PosterContent } | { ok: false; error: Trouble }

const troubled = (error: Trouble) => ({ ok: false, error }) as const

/** Fetches all that stands on a poster, side by side; the first thing that is missing is the trouble. */
export async function loadContent(easel: Easel, { productId, code, sharer }: PosterWish): Promise<Content> {
  const [product, drawn, shopless] = await Promise.all([
    call('product.show', { productId }),
    call('share.poster_code', { code }),
    askShop(),
  ])
  if (!product.ok) return troubled(product.error)
  if (!product.value.onSale) return troubled('off_sale')
  if (!drawn.ok) return troubled(drawn.error)
  return shopless ? troubled(shopless) : withPictures(easel, product.value, drawn.value.picture, sharer)
}

async function withPictures(
  easel: Easel,
  product: ProductView,
  codePicture: string,
  sharer: string,
): Promise<Content> {
  const shop = knownShop()
  const [first] = product.pictures
  if (!shop) return troubled('internal')
  if (!first) return troubled('no_picture')
  const [picture, code] = await Promise.all([easel.load(first), easel.load(codePicture)])
  if (!picture.ok) return picture
  if (!code.ok) return troubled('cannot_draw')
  return {
    ok: true,
    value: {
      shopName: shop.name,
      productName: product.name,
      line: lineOf(product, shop),
      ...leastPrice(product),
      sharer,
      term: solarTerm(Date.now()),
      picture: picture.value,
      tint: product.tint ?? '',
      code: code.value,
    },
  }
}
