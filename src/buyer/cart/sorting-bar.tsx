import { Text, View } from '@tarojs/components'
import { Button } from '../../shared/ui/button'
import { Tick } from '../../shared/ui/tick'
import type { Sorting } from './use-sorting'

interface SortingBarProps {
  sorting: Sorting
  /** Lines in the cart. */
  count: number
  onRemove: () => void
}

/** The foot while sorting: how many are picked, and away with them. No filled button: nothing is bought here. */
export const SortingBar = ({ sorting: { picked, pickAll }, count, onRemove }: SortingBarProps) => (
  <View className="foot foot-on-tabs">
    <View className="settle-all">
      <Tick
        id="pick-all"
        label="全选"
        on={picked.length === count}
        onTap={() => pickAll(picked.length !== count)}
      />
      <Text className="small">全选</Text>
    </View>
    <View className="grow" />
    <Button
      id="remove-picked"
      kind="soft"
      className="settle-button"
      disabled={picked.length === 0}
      onTap={onRemove}
    >
      {picked.length > 0 ? `移走 ${picked.length} 样` : '移走'}
    </Button>
  </View>
)
