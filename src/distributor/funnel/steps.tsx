import { Text, View } from '@tarojs/components'
import type { FunnelView } from '../../../types/api/funnel'
import { type Step, stepsOf } from './funnel-words'

/** 发出 → 点开 → 买了 → 留下 → 又来, each with its sentence. */
export const Steps = ({ funnel }: { funnel: FunnelView }) => (
  <View id="steps" className="card funnel" ariaRole="list" ariaLabel="从发出到又来">
    {stepsOf(funnel).map(step => (
      <OneStep key={step.id} step={step} />
    ))}
  </View>
)

const OneStep = ({ step: { id, name, n, unit, widthPercent, words } }: { step: Step }) => (
  <View
    id={`step-${id}`}
    className={`funnel-step funnel-${id}`}
    ariaRole="listitem"
    ariaLabel={`${name} ${n} ${unit}，${words}`}
  >
    <Text className="funnel-name">{name}</Text>
    <View className="funnel-n">
      <Text>{n}</Text>
      <Text className="funnel-unit">{unit}</Text>
    </View>
    <View className="grow">
      {widthPercent === undefined ? null : (
        <View className="funnel-room">
          <View className="funnel-bar" style={`width:${widthPercent}%`} />
        </View>
      )}
      <View className="small quiet">{words}</View>
    </View>
  </View>
)
