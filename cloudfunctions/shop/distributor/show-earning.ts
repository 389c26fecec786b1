import type { Answer, Parsed, Refused } from '../../../types/api'
import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { pageOf } from '../catalog/catalog'
import { wantedOf } from '../catalog/find-by'
import { readPage } from '../catalog/product-page'
import type { Ports } from '../ports'
import { distributionOf } from './distribution'
import { isActive } from './distributor'
import { earnOn } from './earn'
import { settingsOf } from './settings'

const most = LIMITS.productsPerPage

/** The goods on sale as a buyer's list has them, each with what it earns the caller; one wave. */
export async function listGoods(
  { store }: Ports,
  { openid }: Caller,
  { words, after }: Parsed<'distribution.goods'>,
): Promise<Result<Answer<'distribution.goods'>, Refused<'distribution.goods'>>> {
  const wanted = wantedOf({ words })
  const [person, shop, found] = await Promise.all([
    store.get('distributors', openid),
    settingsOf(store),
    wanted ? readPage(store, { wanted, sort: 'rank', after }, most + 1) : [],
  ])
  if (!isActive(person)) return no('suspended')
  const page = pageOf(found, { sort: 'rank', most, shown: most, inStock: false })
  const settings = distributionOf(shop)
  const earning = new Map(found.map(product => [product._id, earnOn(product, person, settings)]))
  const products = page.products.flatMap(card => {
    const earn = earning.get(card.id)
    return earn ? [{ ...card, earn }] : []
  })
  return ok({ ...page, products })
}

/** What one product earns the caller; one wave. */
export async function showEarn(
  { store }: Ports,
  { openid }: Caller,
  { productId }: Parsed<'distribution.earn'>,
): Promise<Result<Answer<'distribution.earn'>, Refused<'distribution.earn'>>> {
  const [person, shop, product] = await Promise.all([
    store.get('distributors', openid),
    settingsOf(store),
    store.get('products', productId, ['findBy', 'detailPictures']),
  ])
  if (!isActive(person)) return no('suspended')
  return product ? ok(earnOn(product, person, distributionOf(shop))) : no('product_not_found')
}
