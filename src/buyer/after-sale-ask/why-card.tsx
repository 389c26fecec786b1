import { View } from '@tarojs/components'
import type { AskableView } from '../../../types/api/after-sale-views'
import { afterSaleKindWords, afterSaleReasonWords } from '../../shared/after-sale/after-sale-words'
import { exemptNames, mayReturn, reasonsFor } from './ask-draft'
import { Choices } from './choices'
import { namesInShort } from './names-in-short'
import type { useAsk } from './use-ask'

/** Money alone or goods back first, and why. What does not fit the ticked goods cannot be chosen. */
export function WhyCard({ view, ask }: { view: AskableView; ask: ReturnType<typeof useAsk> }) {
  const { drafts, kind, reason } = ask
  const anyShipped = view.lines.some(({ shipped }) => shipped > 0)
  const returnable = mayReturn(view, drafts)
  const exempt = exemptNames(view, drafts, { kind, reason })
  return (
    <View className="card card-padded">
      {anyShipped ? (
        <View className="ask-part">
          <View className="title">要怎么退</View>
          <Choices
            id="kind"
            label="要怎么退"
            choices={[
              { id: 'refund', words: afterSaleKindWords.refund },
              { id: 'return', words: afterSaleKindWords.return, disabled: !returnable },
            ]}
            chosen={kind}
            onChoose={ask.setKind}
          />
          <View className="small quiet">
            {kind === 'return' ? '店家同意后把货寄回，收到就退款。' : '不用寄回，店家同意就退款。'}
            {returnable ? '' : '勾了还没发货的，不用寄回。'}
          </View>
        </View>
      ) : null}
      <View className="title">为什么</View>
      <Choices
        id="reason"
        label="为什么"
        choices={reasonsFor(view, drafts).map(id => ({ id, words: afterSaleReasonWords[id] }))}
        chosen={reason}
        onChoose={ask.setReason}
      />
      {exempt.length > 0 ? (
        <View id="exempt" className="ask-exempt" ariaRole="status">
          {namesInShort(exempt)}：不支持七天无理由退货；坏了、少了、发错了可以申请。
        </View>
      ) : null}
    </View>
  )
}
