import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import type { Queue } from './order-turn'
import type { useParcel } from './use-parcel'

interface FootProps {
  /** Something of the order may still be shipped. */
  waits: boolean
  queue: Queue
  parcel: Pick<ReturnType<typeof useParcel>, 'isPart' | 'ready' | 'ship'>
  onOpen: (number?: string) => void
}

/** Back to where one came from; opened from a card or a bookmark there is nothing below. */
export const leave = (): void =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: routes.sellerToday }))

export const Foot = ({ waits, queue: { next }, parcel, onOpen }: FootProps) => (
  <View className="foot">
    {waits ? (
      <Button
        id="ship-later"
        kind="line"
        className="foot-tight"
        onTap={() => (next ? onOpen(next) : leave())}
      >
        先放着
      </Button>
    ) : null}
    {waits ? (
      <Button
        id="ship"
        className="grow foot-tight"
        disabled={!parcel.ready}
        busy={parcel.ship.busy}
        onTap={parcel.ship.run}
      >
        {deed(parcel.isPart, next)}
      </Button>
    ) : (
      <Button id="ship-next" kind="soft" className="grow" onTap={() => (next ? onOpen(next) : leave())}>
        {next ? '看下一单' : '回去'}
      </Button>
    )}
  </View>
)

const deed = (isPart: boolean, next: string | undefined): string => {
  if (isPart) return '先发这一包'
  return next ? '确认发货，看下一单' : '确认发货'
}
