import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ParcelView } from '../../../types/api/order'
import type { CarrierView, ToShipView } from '../../../types/api/shipping'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { Button } from '../../shared/ui/button'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { CarrierCard } from './carrier-card'
import { Refused } from './refused'
import { tidyNumber } from './tracking'
import { useCarrierForm } from './use-carrier-form'

interface CorrectSheetProps {
  number: string
  parcel: ParcelView
  usual: CarrierView[]
  onClose: () => void
  onCorrected: (order: ToShipView) => void
}

/** Puts a parcel's carrier and number right; asked once more, because WeChat takes it once. */
export function CorrectSheet({ number, parcel, usual, onClose, onCorrected }: CorrectSheetProps) {
  const [refused, setRefused] = useState('')
  const carrier = usual.find(({ id }) => id === parcel.carrierId)
  const form = useCarrierForm(usual, { carrier, number: parcel.trackingNumber })
  const trackingNumber = tidyNumber(form.number)
  const same = form.carrier?.id === parcel.carrierId && trackingNumber === parcel.trackingNumber

  const correct = useAction(async () => {
    if (!form.carrier) return
    const asked = await sure({
      title: '改成这个单号？',
      words: `${form.carrier.name} ${trackingNumber}。告诉微信以后，一单只能改一次。`,
      yes: '改单号',
    })
    if (!asked) return
    const wish = { number, parcelId: parcel.id, carrierId: form.carrier.id, trackingNumber }
    const reply = await call('shipping.correct', wish)
    if (!reply.ok) return setRefused(`${errorWords[reply.error]}。单号还是原来的。`)
    say('单号改好了')
    onCorrected(reply.value)
    onClose()
  })
  return (
    <Sheet id="correct-sheet" open label="改单号" onClose={onClose}>
      <View className="heading correct-title">改单号</View>
      <View className="small quiet correct-before">
        原来是 {parcel.carrier} {parcel.trackingNumber}
      </View>
      <CarrierCard id="right-" usual={usual} form={form} />
      <Refused words={refused} />
      <Button
        id="correct"
        className="correct-button"
        disabled={!form.carrier || trackingNumber === '' || same}
        busy={correct.busy}
        onTap={correct.run}
      >
        改好了
      </Button>
    </Sheet>
  )
}
