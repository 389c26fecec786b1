import type { Category } from '../documents'
import type { Ids } from '../ports'
import type { SheetGoods } from './catalog-rows'
import { lastRankNumber, rankAt } from './rank'

/** Where the goods of a sheet belong, and the categories to be made for that. */
export interface CategoryPlan {
  /** Ids by the names of top category and leaf; the leaf's are the top's own where a row names no leaf. */
  place(top: string, leaf: string): { topCategoryId: string; categoryId: string }
  added: Category[]
}

type Placing = Omit<Category, 'rank'>

/**
 * Finds each category by its names among those that `stand`, else plans a new one. Its id is derived from its
 * names: a repeated import makes none twice, and one that was renamed since is still found. New ones go behind
 * those that the sheet does not name, in its order, so that a resumed import gives each the place it had.
 */
export function planCategories(
  goods: readonly SheetGoods[],
  stand: readonly Category[],
  { derived }: Pick<Ids, 'derived'>,
): CategoryPlan {
  const byName = new Map(stand.map(one => [`${one.parentId}/${one.name}`, one]))
  const byId = new Map(stand.map(one => [one._id, one]))
  const named = new Map<string, Placing>()

  const find = (derivedId: string, parentId: string, name: string): string => {
    const standing = byName.get(`${parentId}/${name}`) ?? byId.get(derivedId)
    const one: Placing = standing ?? { _id: derivedId, name, picture: '', parentId }
    if (!named.has(one._id)) named.set(one._id, one)
    return one._id
  }
  const place = (top: string, leaf: string) => {
    const topCategoryId = find(derived('category', top), '', top)
    if (leaf === '') return { topCategoryId, categoryId: topCategoryId }
    return { topCategoryId, categoryId: find(derived('category', top, leaf), topCategoryId, leaf) }
  }
  for (const { first } of goods) place(first.top, first.leaf)

  const base = lastRankNumber(stand.filter(one => !named.has(one._id)).map(one => one.rank))
  const ranked = [...named.values()].map((one, i) => ({ ...one, rank: rankAt(base + i + 1, one._id) }))
  return { place, added: ranked.filter(one => !byId.has(one._id)) }
}
