import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'

interface RecountRowsProps<T> {
  /** The start of the ids of its boxes. */
  name: string
  rows: readonly T[]
  draw: (row: T) => ReactNode
}

/** About a screen of rows. */
const rowsPerBox = 10
const rowPx = 72

/** The goods at one stage of a count, in a card; what is far from the screen is not drawn. */
export const RecountRows = <T,>({ name, rows, draw }: RecountRowsProps<T>) => (
  <View className="card recount-card">
    <FoldingRows name={name} dense rowPx={rowPx} boxes={inBoxes(rows, rowsPerBox)} draw={draw} />
  </View>
)
