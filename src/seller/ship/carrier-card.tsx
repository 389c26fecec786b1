import { View } from '@tarojs/components'
import type { CarrierView } from '../../../types/api/shipping'
import { CarrierPicks } from './carrier-picks'
import { TrackingField } from './tracking-field'
import type { CarrierForm } from './use-carrier-form'

interface CarrierCardProps {
  /** Stands before the ids of its parts, where it is there twice. */
  id: string
  usual: CarrierView[]
  form: CarrierForm
}

/** Who takes the parcel, and under which number. */
export const CarrierCard = ({ id, usual, form }: CarrierCardProps) => (
  <View>
    <View className="small ship-label">快递</View>
    <CarrierPicks id={`${id}carrier`} usual={usual} chosen={form.carrier} onChoose={form.choose} />
    <View className="small ship-label ship-label-next">单号</View>
    <TrackingField id={`${id}tracking`} form={form} />
  </View>
)
