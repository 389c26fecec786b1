import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AskableView } from '../../../types/api/after-sale-views'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { inBoxes } from '../../shared/folding/in-boxes'
import { moment } from '../../shared/time'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Price } from '../../shared/ui/price'
import { Skeleton } from '../../shared/ui/skeleton'
import { Slot } from '../../shared/ui/slot'
import { freightBack, totalFen } from './ask-draft'
import { AskLine } from './ask-line'
import { ProofsCard } from './proofs-card'
import { RefusedBox } from './refused-box'
import { useAsk } from './use-ask'
import { WhyCard } from './why-card'
import '../../shared/after-sale/after-sale.scss'
import './index.scss'

/** Asks for money back on an order: which goods, how much, why. */
export default function AfterSaleAskPage() {
  const { id = '' } = useRouter().params
  return (
    <PageRoot>
      <Ask number={id} />
    </PageRoot>
  )
}

function Ask({ number }: { number: string }) {
  const ask = useAsk(number)
  const { query } = ask
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed' && query.error === 'too_late_to_ask') {
    return (
      <Empty
        icon="clock"
        title="过了申请的时间"
        words="这一单已经过了可以申请售后的时间，有问题请联系店家。"
      />
    )
  }
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="订单和钱都没有变。" onRetry={ask.retry} />
  }
  return <AskForm number={number} view={query.value} ask={ask} />
}

/** About half a screen of lines; a ticked one is higher. */
const linesPerBox = 5
const linePx = 80

interface AskFormProps {
  number: string
  view: AskableView
  ask: ReturnType<typeof useAsk>
}

function AskForm({ number, view, ask }: AskFormProps) {
  const freightFen = freightBack(view, ask.drafts)
  return (
    <View id="after-sale-ask" className="page page-with-foot">
      <View className="card ask-lines">
        <FoldingRows
          name="ask-lines"
          dense
          rowPx={linePx}
          boxes={inBoxes(view.lines, linesPerBox)}
          draw={line => (
            <AskLine
              key={line.lineId}
              line={line}
              number={number}
              draft={ask.drafts[line.lineId]}
              onChange={draft => ask.change(view, line.lineId, draft)}
            />
          )}
        />
      </View>
      <WhyCard view={view} ask={ask} />
      <ProofsCard
        proofs={ask.proofs}
        onWords={words => {
          ask.words.current = words
        }}
      />
      <View id="ask-deadline" className="ask-deadline">
        {deadlineWords(view)}
      </View>
      <Slot>
        <RefusedBox refused={ask.refused} />
      </Slot>
      <View className="foot">
        <View>
          <View className="ask-total">
            <Text className="small">共退</Text>
            <Price id="ask-total" fen={totalFen(view, ask.drafts)} />
          </View>
          {freightFen > 0 ? <View className="ask-freight">含运费</View> : null}
        </View>
        <Button
          id="send-ask"
          className="grow"
          disabled={view.lines.every(({ left }) => left === 0)}
          busy={ask.send.busy}
          onTap={() => void ask.send.run(view)}
        >
          提交申请
        </Button>
      </View>
    </View>
  )
}

/** How long the shop may take, and until when one may ask. */
function deadlineWords({ answerWithinHours, askBy }: AskableView): string {
  const until = askBy === undefined ? '' : `这一单 ${moment(askBy, Date.now())} 前可以申请。`
  return `店家会在 ${answerWithinHours} 小时内答复，过时自动同意。${until}`
}
