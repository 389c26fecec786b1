import { View } from '@tarojs/components'
import type { Progress } from './use-export'

/** How far the sheet is, or why it broke off. */
export function ProgressLine({ progress }: { progress: Progress }) {
  if (progress.state === 'asked') return null
  if (progress.state === 'broken') {
    return (
      <View id="export-broken" className="card card-padded export-broken" ariaRole="alert">
        {progress.words}
      </View>
    )
  }
  return (
    <View id="export-progress" className="card card-padded" ariaRole="status">
      {progress.state === 'there' ? <There {...progress} /> : `已取 ${progress.count} ${progress.unit}`}
    </View>
  )
}

const There = ({ count, underWay, sheet }: Extract<Progress, { state: 'there' }>) => (
  <View>
    <View className="title">{count > 0 ? `取好了，共 ${count} ${sheet.unit}` : sheet.none}</View>
    <View className="small quiet">{sheet.fileName}</View>
    {underWay > 0 ? (
      <View className="small middling">
        还有 {underWay} 笔在路上，到账的话也算这个月：等它们有了结果，再导一次。
      </View>
    ) : null}
  </View>
)
