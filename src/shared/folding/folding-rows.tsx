import { View } from '@tarojs/components'
import { type ReactNode, useCallback } from 'react'
import { guessedHeights } from './in-boxes'
import { denseMarginPx, useFolding, wideMarginPx } from './use-folding'

interface FoldingRowsProps<T> {
  /** Names the list: the start of its boxes' ids. */
  name: string
  /** The rows, box by box. */
  boxes: T[][]
  draw: (row: T) => ReactNode
  /** For a list that comes whole: about how high a row is, in px. Then only the first boxes are drawn before the screen is known. */
  rowPx?: number
  /** The rows hold so many nodes that fewer of them may be near. */
  dense?: boolean
  /** A box that stays drawn wherever it is: somebody is at work in it. */
  keep?: number
}

/** With `rowPx`: the boxes drawn at first. Two of ten rows reach beyond the screen of any phone. */
const drawnAtFirst = 2

/** Rows of a list that may be long, in boxes: one far from the screen keeps its height and nothing else. */
export function FoldingRows<T>({ name, boxes, draw, rowPx, dense = false, keep }: FoldingRowsProps<T>) {
  const idOf = useCallback((box: number) => `${name}-page-${box}`, [name])
  const heights = useFolding(idOf, boxes.length, {
    marginPx: dense ? denseMarginPx : wideMarginPx,
    farAtFirst: () => (rowPx === undefined ? {} : guessedHeights(boxes, drawnAtFirst, rowPx)),
  })
  return boxes.map((rows, box) => {
    const height = box === keep ? undefined : heights[box]
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
