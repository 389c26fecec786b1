import { View } from '@tarojs/components'
import { Tap } from '../../shared/ui/tap'
import { errorWords } from '../../shared/words'
import { Sums } from './sums'
import type { usePreview } from './use-preview'

type Preview = ReturnType<typeof usePreview>['preview']

/** What would be kept and what would arrive, while the sum is being typed. */
export function PreviewLines({ preview, onRetry }: { preview: Preview; onRetry: () => void }) {
  if (preview.state === 'ready') {
    return (
      <View className="preview">
        <Sums {...preview.value} />
      </View>
    )
  }
  if (preview.state !== 'failed') return <View />
  return (
    <View className="preview row" ariaRole="alert">
      <View className="grow small payout-fault">{errorWords[preview.error]}，没算出到账多少。钱没有变。</View>
      <Tap id="retry-preview" className="text-tap brand" onTap={onRetry}>
        再试一次
      </Tap>
    </View>
  )
}
