import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import type { CartItem } from '../../../types/api/cart'
import { askShop, useShop } from '../../shared/shop'
import { Button } from '../../shared/ui/button'
import { Price } from '../../shared/ui/price'
import { Tick } from '../../shared/ui/tick'
import { settleWords, sumOf } from './cart-sums'

interface SettleBarProps {
  chosen: CartItem[]
  /** All lines that could be ticked. */
  all: CartItem[]
  onAll: (on: boolean) => void
  onSettle: () => void
}

/** The sum of what is ticked, explained, and the way to checkout. */
export function SettleBar({ chosen, all, onAll, onSettle }: SettleBarProps) {
  const shop = useShop()
  useEffect(() => {
    askShop()
  }, [])
  const { goodsFen, pieces } = sumOf(chosen)
  const allOn = all.length > 0 && chosen.length === all.length
  return (
    <View className="foot foot-on-tabs">
      <View className="settle-all">
        <Tick
          id="choose-all"
          label="全选"
          on={allOn}
          disabled={all.length === 0}
          onTap={() => onAll(!allOn)}
        />
        <Text className="small">全选</Text>
      </View>
      <View className="grow settle-sum">
        <View className="row settle-total">
          <Text className="small">合计</Text>
          <Price id="cart-sum" fen={goodsFen} />
        </View>
        <View className="settle-words">{settleWords({ pieces, goodsFen }, shop)}</View>
      </View>
      <Button id="checkout" className="settle-button" disabled={chosen.length === 0} onTap={onSettle}>
        {pieces > 0 ? `结算 ${pieces} 件` : '结算'}
      </Button>
    </View>
  )
}
