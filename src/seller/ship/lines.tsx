import { Text, View } from '@tarojs/components'
import type { ToShipLine } from '../../../types/api/shipping'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { Chip } from '../../shared/ui/chip'
import { Picture } from '../../shared/ui/picture'
import { Stepper } from '../../shared/ui/stepper'
import { Tick } from '../../shared/ui/tick'
import { type Draft, freeOf, withTick } from './parcel-draft'

/** About a screen of lines. */
const linesPerBox = 8
const linePx = 80

interface LinesProps {
  lines: ToShipLine[]
  draft: Draft
  onDraft: (draft: Draft) => void
}

/** What is left to ship, and what of it goes into this parcel. */
export const Lines = ({ lines, draft, onDraft }: LinesProps) => (
  <View className="card ship-lines">
    <FoldingRows
      name="ship-lines"
      dense
      rowPx={linePx}
      boxes={inBoxes(
        lines.filter(({ left }) => left > 0),
        linesPerBox,
      )}
      draw={line => (
        <Line
          key={line.id}
          line={line}
          pieces={draft[line.id] ?? 0}
          onTick={() => onDraft(withTick(draft, line))}
          onPieces={pieces => onDraft({ ...draft, [line.id]: pieces })}
        />
      )}
    />
    <View className="small quiet ship-lines-hint">没勾的，留到下一个包裹再发。</View>
  </View>
)

interface LineProps {
  line: ToShipLine
  pieces: number
  onTick: () => void
  onPieces: (pieces: number) => void
}

const Line = ({ line, pieces, onTick, onPieces }: LineProps) => {
  const { id, name, spec, picture, left, kept } = line
  const free = freeOf(line)
  return (
    <View className="ship-line">
      <Tick
        id={`pack-${id}`}
        label={`${name} 放进这个包裹`}
        on={pieces > 0}
        disabled={free === 0}
        onTap={onTick}
      />
      <Picture className="ship-picture" picture={picture} name={name} />
      <View className="grow">
        <View className="title">{name}</View>
        <View className="small quiet">{spec}</View>
        {kept > 0 ? <Chip tone="warn">{kept} 件有售后，先别发</Chip> : null}
      </View>
      {free > 1 && pieces > 0 ? (
        <View className="ship-pieces">
          <Text className="small quiet">共 {free}</Text>
          <Stepper id={`pieces-${id}`} quantity={pieces} most={free} onChange={onPieces} />
        </View>
      ) : (
        <Text className="title">×{free > 0 ? free : left}</Text>
      )}
    </View>
  )
}
