import { View } from '@tarojs/components'
import { type ReactNode, useCallback } from 'react'
import { guessedHeights } from './in-boxes'
import { useFolding } from './use-folding'

interface FoldingRowsProps<T> {
  /** Names the list: the start of its boxes' ids. */
  name: string
  /** The rows, box by box. */
  boxes: T[][]
  draw: (row: T) => ReactNode
  /** For a list that comes whole: about how high a row is, in px. Then only the first boxes are drawn before the screen is known. */
  rowPx?: number
}

/** With `rowPx`: the boxes drawn at first. Two of ten rows reach beyond the screen of any phone. */
const drawnAtFirst = 2

/** Rows of a list that may be long, in boxes: one far from the screen keeps its height and nothing else. */
export function FoldingRows<T>({ name, boxes, draw, rowPx }: FoldingRowsProps<T>) {
  const idOf = useCallback((box: number) => `${name}-page-${box}`, [name])
  const heights = useFolding(idOf, boxes.length, () =>
    rowPx === undefined ? {} : guessedHeights(boxes, drawnAtFirst, rowPx),
  )
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
