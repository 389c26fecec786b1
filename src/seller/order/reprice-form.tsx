import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { LIMITS } from '../../../types/limits'
import { yuan } from '../../shared/money'
import { Button } from '../../shared/ui/button'
import { Field } from '../../shared/ui/field'
import { say } from '../../shared/wx/say'
import { yuanTyped } from '../../shared/yuan'
import { newPrice } from './reprice'
import type { SellerOrder } from './use-seller-order'
import { YuanField } from './yuan-field'

interface RepriceFormProps {
  order: SellerOrderView
  reprice: SellerOrder['reprice']
}

/** Another price for an order that is not paid: what it comes to is shown while it is typed. */
export function RepriceForm({ order, reprice }: RepriceFormProps) {
  const { repricing, freightFen, payableFen, priceWaits } = order
  const [off, setOff] = useState(yuanTyped(repricing?.offFen ?? 0))
  const [freight, setFreight] = useState(yuanTyped(freightFen))
  const [reason, setReason] = useState(repricing?.reason ?? '')
  const price = newPrice(order, { off, freight })

  const send = () => {
    if (!price.ok) return say(price.why)
    if (!reason.trim()) return say('写一句为什么，买家会看到')
    void reprice.run({ offFen: price.offFen, freightFen: price.freightFen, reason: reason.trim() })
  }
  return (
    <View>
      <View className="sheet-title">改价</View>
      <YuanField id="off" label="少收多少" yuan={off} onChange={setOff} />
      <YuanField id="new-freight" label="运费" yuan={freight} onChange={setFreight} />
      <Field
        id="reprice-reason"
        label="为什么"
        placeholder="例如：老朋友"
        initial={reason}
        maxLength={LIMITS.repriceReasonChars}
        onChange={setReason}
      />
      <View id="new-price" className="sheet-sum" ariaRole="status">
        {price.ok ? `新的应付 ${yuan(price.payableFen)}` : price.why}
      </View>
      <View className="small quiet sheet-remark">
        现在是 {yuan(priceWaits ?? payableFen)}。改了以后，付款时间重新算。
      </View>
      <Button id="send-price" busy={reprice.busy} onTap={send}>
        改成这个价
      </Button>
    </View>
  )
}
