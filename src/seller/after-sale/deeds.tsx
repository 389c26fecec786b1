import { View } from '@tarojs/components'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { Button } from '../../shared/ui/button'
import type { Deed } from './use-seller-after-sale'

interface DeedsProps extends Pick<AfterSaleView, 'actions'> {
  isOwner: boolean
  onOpen: (deed: Deed) => void
}

/** What may be done now. Money is the owner's: who works here sees what waits, and receives parcels. */
export function Deeds({ actions, isOwner, onOpen }: DeedsProps) {
  const mayRefuse = isOwner && actions.includes('refuse')
  const mayAgree = isOwner && actions.includes('agree')
  const mayReceive = actions.includes('receive_back')
  if (!isOwner && actions.includes('agree')) {
    return (
      <View className="foot">
        <View className="small middling">退不退、退多少，由店主答复。</View>
      </View>
    )
  }
  return (
    <View className={mayRefuse || mayAgree || mayReceive ? 'foot foot-deeds' : 'foot foot-none'}>
      {mayRefuse ? (
        <Button id="refuse" kind="line" onTap={() => onOpen('refuse')}>
          拒绝
        </Button>
      ) : null}
      {mayAgree ? (
        <Button id="agree" className="grow" onTap={() => onOpen('agree')}>
          同意
        </Button>
      ) : null}
      {mayReceive ? (
        <Button id="receive-back" className="grow" onTap={() => onOpen('receive')}>
          收到退货
        </Button>
      ) : null}
    </View>
  )
}
