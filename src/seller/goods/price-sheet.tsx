import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SellerProductCard } from '../../../types/api/catalog'
import { Button } from '../../shared/ui/button'
import { Price } from '../../shared/ui/price'
import { Sheet } from '../../shared/ui/sheet'
import { yuanTyped } from '../../shared/yuan'
import { type Priced, usePrice } from './use-price'
import { readYuan } from './yuan-input'

interface PriceSheetProps {
  /** Of which SKU; undefined = closed. */
  priced: Priced | undefined
  onPriced: (product: SellerProductCard) => void
  onMoved: () => void
  onClose: () => void
}

const priceChars = 10

/** Another price for one SKU. */
export const PriceSheet = ({ priced, ...hears }: PriceSheetProps) => (
  <Sheet id="price-sheet" label="改价格" open={priced !== undefined} onClose={hears.onClose}>
    {priced ? <PriceForm key={priced.sku.id} priced={priced} {...hears} /> : null}
  </Sheet>
)

function PriceForm({
  priced,
  onPriced,
  onMoved,
  onClose,
}: Omit<PriceSheetProps, 'priced'> & { priced: Priced }) {
  const { product, sku } = priced
  const [typed, setTyped] = useState(yuanTyped(sku.priceFen))
  const { save, refused } = usePrice(priced, { onPriced, onMoved, onDone: onClose })
  const read = readYuan(typed)
  const fault = 'fault' in read && typed !== '' ? read.fault : ''
  const changes = 'fen' in read && read.fen !== sku.priceFen
  return (
    <View>
      <View className="title">改价格</View>
      <View className="small middling price-of">
        {product.name} {sku.spec}
      </View>
      <View className="row">
        <Text className="small quiet">现在</Text>
        <Price id="price-now" fen={sku.priceFen} tone="ink" />
      </View>
      <View className="row price-field">
        <Text className="price-yuan">¥</Text>
        <Input
          id="price-typed"
          className="field-input price-input"
          type="digit"
          ariaLabel="新价格，元"
          value={typed}
          maxlength={priceChars}
          onInput={event => setTyped(event.detail.value)}
        />
        <Text className="small quiet">元</Text>
      </View>
      <View className="small price-said" ariaRole="alert">
        {fault || refused}
      </View>
      <View className="small quiet">下过的订单不变；购物车里的会提醒买家价格变了。</View>
      <Button
        id="save-price"
        className="price-save"
        disabled={!changes}
        busy={save.busy}
        onTap={() => ('fen' in read ? void save.run(read.fen) : undefined)}
      >
        {changes && 'fen' in read ? `改成 ¥${yuanTyped(read.fen)}` : '写上新价格'}
      </Button>
    </View>
  )
}
