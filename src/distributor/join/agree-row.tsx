import { View } from '@tarojs/components'
import { Tick } from '../../shared/ui/tick'

interface AgreeRowProps {
  /** The wording that is read. */
  version: string
  on: boolean
  onTap: () => void
}

/** The tick by which somebody accepts the agreement above. */
export const AgreeRow = ({ version, on, onTap }: AgreeRowProps) => (
  <View className="card join-agree">
    <Tick id="agree-terms" label="看过并同意推广约定" on={on} onTap={onTap} />
    <View className="grow small middling">看过并同意推广约定（{version} 版）</View>
  </View>
)
