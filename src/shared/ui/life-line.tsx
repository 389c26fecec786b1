import { Text, View } from '@tarojs/components'
import { FoldingRows } from '../folding/folding-rows'
import { inBoxes } from '../folding/in-boxes'
import { Icon } from './icon'

/** One step of a life as the line shows it. */
export interface Step {
  /** Needed where two steps may have one name. */
  id?: string
  name: string
  stage: 'done' | 'now' | 'to_come'
  /** When it was, or when it is expected; empty when nobody knows. */
  when: string
  words: string
}

const stageWords: Record<Step['stage'], string> = { done: '已完成', now: '现在', to_come: '还没到' }

/** Most lives are one box; that of an order with many parcels and refunds is long. */
const stepsPerBox = 10
const stepPx = 50

/**
 * A life as a line: time on the left, a dot, words on the right. Vertical, so that large text does not break it. What
 * dot and colour show is said to readers in words.
 */
export const LifeLine = ({ id, steps }: { id: string; steps: readonly Step[] }) => (
  <View id={id} className="card life" ariaRole="list">
    <FoldingRows
      name={`${id}-steps`}
      dense
      rowPx={stepPx}
      boxes={inBoxes(steps, stepsPerBox)}
      draw={step => <LifeStep key={step.id ?? step.name} step={step} />}
    />
  </View>
)

const LifeStep = ({ step: { name, stage, when, words } }: { step: Step }) => (
  <View
    className={`life-step life-${stage}`}
    ariaRole="listitem"
    ariaLabel={[name, stageWords[stage], when, words].filter(Boolean).join('，')}
  >
    <Text className="life-when">{when}</Text>
    <View className="life-dot">{stage === 'done' ? <Icon name="check" className="life-tick" /> : null}</View>
    <View className="grow">
      <View className="life-name">{name}</View>
      {words ? <View className="small quiet">{words}</View> : null}
    </View>
  </View>
)
