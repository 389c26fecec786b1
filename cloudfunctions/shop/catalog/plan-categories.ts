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

/**
 * Finds each category by its names among those that `stand`, else plans a new one after them, in the sheet's
 * order. Its id is derived from its names: a repeated import makes none twice, and one that was renamed since
 * is still found.
 */
export function planCategories(
  goods: readonly SheetGoods[],
  stand: readonly Category[],
  { derived }: Pick<Ids, 'derived'>,
): CategoryPlan {
  const byName = new Map(stand.map(one => [`${one.parentId}/${one.name}`, one]))
  const byId = new Map(stand.map(one => [one._id, one]))
  const added: Category[] = []
  const base = lastRankNumber(stand.map(one => one.rank))

  const find = (id: string, parentId: string, name: string): string => {
    const standing = byName.get(`${parentId}/${name}`) ?? byId.get(id)
    if (standing) return standing._id
    const fresh: Category = {
      _id: id,
      name,
      picture: '',
      parentId,
      rank: rankAt(base + added.length + 1, id),
    }
    byName.set(`${parentId}/${name}`, fresh)
    added.push(fresh)
    return id
  }
  const place = (top: string, leaf: string) => {
    const topCategoryId = find(derived('category', top), '', top)
    return {
      topCategoryId,
      categoryId: leaf === '' ? topCategoryId : find(derived('category', top, leaf), topCategoryId, leaf),
    }
  }
  for (const { first } of goods) place(first.top, first.leaf)
  return { place, added }
}
