import type { CategoryView } from '../../../types/api/catalog'

/** A top category with its finer ones; `id` '' = all goods. */
export interface Aisle {
  id: string
  name: string
  leaves: { id: string; name: string }[]
}

/** All goods first, then the top categories in their order; a finer one whose top is gone is left out. */
export const aisles = (categories: readonly CategoryView[]): Aisle[] => [
  { id: '', name: '全部', leaves: [] },
  ...categories
    .filter(({ parentId }) => !parentId)
    .map(({ id, name }) => ({
      id,
      name,
      leaves: categories
        .filter(({ parentId }) => parentId === id)
        .map(leaf => ({ id: leaf.id, name: leaf.name })),
    })),
]
