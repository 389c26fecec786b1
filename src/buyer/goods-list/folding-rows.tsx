import { View } from '@tarojs/components'
import { type ReactNode, useCallback } from 'react'
import { useFolding } from './use-folding'

interface FoldingRowsProps<T> {
  /** Names the list: the start of its boxes' ids. */
  name: string
  /** The rows, box by box. */
  boxes: T[][]
  draw: (row: T) => ReactNode
}

/** Rows of a list that may be long, in boxes: one far from the screen keeps its height and nothing else. */
export function FoldingRows<T>({ name, boxes, draw }: FoldingRowsProps<T>) {
  const idOf = useCallback((box: number) => `${name}-page-${box}`, [name])
  const heights = useFolding(idOf, boxes.length)
  return boxes.map((rows, box) => {
    const height = heights[box]
    return (
      <View
        key={idOf(box)}
        id={idOf(box)}
        className="rows-box"
        style={height === undefined ? '' : `height:${height}px`}
      >
        {height === undefined ? rows.map(draw) : null}
      </View>
    )
  })
}
