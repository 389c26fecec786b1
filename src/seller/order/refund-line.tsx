import { Text, View } from '@tarojs/components'
import { Tap } from '../../shared/ui/tap'
import { Tick } from '../../shared/ui/tick'
import { draftOf, type Line, type LineDraft, piecesLeft } from './refund-draft'
import { RefundFields } from './refund-fields'

interface RefundLineProps {
  line: Line
  /** Absent while the line is not chosen. */
  draft: LineDraft | undefined
  onChange: (draft: LineDraft | undefined) => void
}

/** One line that may be given back, wholly or in part. */
export function RefundLine({ line, draft, onChange }: RefundLineProps) {
  const { id, name, spec } = line
  const left = piecesLeft(line)
  const toggle = () => onChange(draft ? undefined : draftOf(line, Math.min(1, left), false))
  return (
    <View className="refund-line">
      <View className="row">
        <Tick id={`refund-${id}`} label={`退${name}`} on={draft !== undefined} onTap={toggle} />
        <Tap id={`refund-name-${id}`} className="grow refund-name" onTap={toggle}>
          <Text>{name} </Text>
          <Text className="small quiet">
            {spec} 还剩 {left} 件
          </Text>
        </Tap>
      </View>
      {draft ? <RefundFields line={line} draft={draft} onChange={onChange} /> : null}
    </View>
  )
}
