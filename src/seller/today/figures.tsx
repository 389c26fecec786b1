import { Text, View } from '@tarojs/components'
import dayjs from 'dayjs'
import type { TodayView } from '../../../types/api/today'
import { yuanParts } from '../../shared/money'
import { Chart } from './chart'
import { grouped } from './grouped'

/** How the day goes: what was paid, what went back, and the week around it. */
export function Figures({ today }: { today: TodayView }) {
  const { whole, part } = yuanParts(today.paidFen)
  return (
    <View className="card card-padded">
      <View className="row row-apart small">
        <Text className="middling">今天成交</Text>
        <Text className="quiet">到 {dayjs(today.asOf).format('HH:mm')}</Text>
      </View>
      <View className="row row-apart">
        <View id="paid-today" className="price price-huge price-ink">
          <Text className="price-sign">¥</Text>
          <Text>{grouped(whole)}</Text>
          <Text className="price-part">.{part}</Text>
        </View>
        <Text id="orders-today" className="small middling">
          {today.orders} 单
        </Text>
      </View>
      <View className="today-facts">
        <Fact id="visitors-today" before="看过" figure={today.visitors} after="人" />
        <Fact id="refunded-today" before="退款" figure={today.refundedOrders} after="单" />
        {today.refundRateBp === undefined ? null : (
          <Fact id="refund-rate" before="七天退款率" figure={percent(today.refundRateBp)} after="" />
        )}
      </View>
      <Chart week={today.week} />
    </View>
  )
}

/** `116` → `1.2%`. */
const percent = (bp: number): string => `${(bp / 100).toFixed(1)}%`

interface FactProps {
  id: string
  before: string
  figure: number | string
  after: string
}

const Fact = ({ id, before, figure, after }: FactProps) => (
  <View id={id}>
    <Text>{before} </Text>
    <Text className="today-figure">{figure}</Text>
    {after ? <Text> {after}</Text> : null}
  </View>
)
