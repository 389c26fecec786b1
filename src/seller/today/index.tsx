import { Text, View } from '@tarojs/components'
import dayjs from 'dayjs'
import { useState } from 'react'
import { solarTerm } from '../../shared/solar-term'
import { ErrorBox } from '../../shared/ui/error-box'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery, useReturn } from '../../shared/use-query'
import { SellerPage } from '../shell/seller-page'
import { Best } from './best'
import { Figures } from './figures'
import { LowGoods } from './low-goods'
import { toDos } from './to-do'
import { ToDoCard } from './to-do-card'
import './index.scss'

const fewShown = 3
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** What needs a person now, and how the day goes. */
export default function TodayPage() {
  return (
    <SellerPage tab="today">
      <DateLine />
      <Today />
    </SellerPage>
  )
}

function Today() {
  const { query: waits, retry: askWaits } = useQuery('attention.summary', {})
  const { query: today, retry: askToday } = useQuery('today.show', {})
  // Without an answer the shelf is not spoken of: what must be done and the day are what one came for.
  const { query: low } = useQuery('stock.list', { level: 'low' })
  const few = low.state === 'ready' ? low.value.rows.slice(0, fewShown) : []
  const retry = () => {
    askWaits()
    askToday()
  }
  const failed = [waits, today].find(query => query.state === 'failed')
  if (failed?.state === 'failed') {
    return <ErrorBox error={failed.error} unchanged="店里的东西都没有变。" onRetry={retry} />
  }
  if (waits.state !== 'ready' || today.state !== 'ready') return <Skeleton />
  return (
    <View>
      <ToDoCard rows={toDos(waits.value, Date.now()).filter(({ id }) => id !== 'to-do-stock')} />
      <Figures today={today.value} />
      {few.length > 0 ? <LowGoods rows={few} /> : null}
      {today.value.best.length > 0 ? <Best best={today.value.best} /> : null}
    </View>
  )
}

/** `11月22日 周日 小雪`; a phone that lay open overnight shows the new day. */
function DateLine() {
  const [now, setNow] = useState(Date.now)
  useReturn(() => setNow(Date.now()))
  return (
    <View id="today-date" className="today-date">
      <Text className="heading">今日</Text>
      <Text className="small quiet">
        {dayjs(now).format('M月D日')} {weekdays[dayjs(now).day()]} {solarTerm(now)}
      </Text>
    </View>
  )
}
