import { View } from '@tarojs/components'
import type { ContestCard } from '../../../types/api/credit-views'
import { useIsOwner } from '../../shared/my-role'
import { ErrorBox } from '../../shared/ui/error-box'
import { Sheet } from '../../shared/ui/sheet'
import { Skeleton } from '../../shared/ui/skeleton'
import { useQuery } from '../../shared/use-query'
import { CreditRecord } from '../credit/credit-record'
import { AnswerForm } from './answer-form'
import { contestKey, type useContests } from './use-contests'

type ContestSheetProps = Pick<ReturnType<typeof useContests>, 'open' | 'turnTo' | 'refused' | 'answer'>

/** What is on record about the order that is contested, and the owner's answer. */
export const ContestSheet = ({ open, turnTo, ...answering }: ContestSheetProps) => (
  <Sheet id="contest-sheet" label="归属的异议" open={open !== undefined} onClose={() => turnTo(undefined)}>
    {open ? <OnRecord key={contestKey(open)} contest={open} {...answering} /> : null}
  </Sheet>
)

function OnRecord({
  contest,
  refused,
  answer,
}: Pick<ContestSheetProps, 'refused' | 'answer'> & { contest: ContestCard }) {
  const { query, retry } = useQuery('seller_order.show', { number: contest.number })
  const isOwner = useIsOwner()
  if (query.state === 'loading') return <Skeleton cards={2} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="归属没有变。" onRetry={retry} />
  }
  const { credit, lines } = query.value
  return (
    <View>
      <View className="heading credit-heading">归属的异议</View>
      <View className="small middling">{contest.name}说：</View>
      <View className="credit-said">{contest.words}</View>
      <View className="section">记录</View>
      {credit ? <CreditRecord credit={credit} lines={lines} /> : null}
      {isOwner ? <AnswerForm contest={contest} refused={refused} answer={answer} /> : null}
    </View>
  )
}
