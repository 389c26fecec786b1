import { View } from '@tarojs/components'
import { type ReactNode, useCallback, useRef } from 'react'
import { denseMarginPx, useFolding, wideMarginPx } from './use-folding'
import { Opened } from './use-opened'

interface FoldingRowsProps<T> {
  /** Names the list: the start of its boxes' ids. */
  name: string
  /** The rows, box by box. */
  boxes: T[][]
  draw: (row: T) => ReactNode
  /** About how high a row is, in px: what came anew is not all drawn before the screen is known. */
  rowPx: number
  /** The rows hold so many nodes that fewer of them may be near. */
  dense?: boolean
  /** A box that stays drawn wherever it is: somebody is at work in it. */
  keep?: number
  /** So many boxes that came anew are drawn before the screen is known: none where a tap brings the list. */
  drawnAtFirst?: number | undefined
}

/** Rows of a list that may be long, in boxes: one far from the screen keeps its height and nothing else. */
export function FoldingRows<T>(props: FoldingRowsProps<T>) {
  const { name, boxes, draw, rowPx, dense = false, keep, drawnAtFirst } = props
  const idOf = useCallback((box: number) => `${name}-page-${box}`, [name])
  const guess = (box: number) => (boxes[box]?.length ?? 0) * rowPx
  const heights = useFolding(idOf, boxes.length, {
    guess,
    marginPx: dense ? denseMarginPx : wideMarginPx,
    ...(drawnAtFirst !== undefined && { drawnAtFirst }),
  })
  const { current: opened } = useRef(new Set<string>())
  return (
    <Opened.Provider value={opened}>
      {boxes.map((rows, box) => {
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
      })}
    </Opened.Provider>
  )
}
