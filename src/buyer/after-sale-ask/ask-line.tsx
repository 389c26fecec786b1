import { Text, View } from '@tarojs/components'
import type { AskableLine } from '../../../types/api/after-sale-views'
import { routes } from '../../routes'
import { SumRow } from '../../shared/after-sale/sum-row'
import { go } from '../../shared/go'
import { yuan } from '../../shared/money'
import { Chip } from '../../shared/ui/chip'
import { Picture } from '../../shared/ui/picture'
import { Stepper } from '../../shared/ui/stepper'
import { Tap } from '../../shared/ui/tap'
import { Tick } from '../../shared/ui/tick'
import { type LineDraft, mostOf, sumFault, wholeDraft } from './ask-draft'

interface AskLineProps {
  line: AskableLine
  number: string
  /** Absent = not ticked. */
  draft: LineDraft | undefined
  onChange: (draft: LineDraft | undefined) => void
}

/** One line of the order: tick, how many, how much; or why nothing can be asked for it. */
export function AskLine({ line, number, draft, onChange }: AskLineProps) {
  const { lineId, name, spec, picture, left, afterSaleId } = line
  return (
    <View className="ask-line">
      <View className="ask-line-head">
        <Tick
          id={`ask-${lineId}`}
          label={name}
          on={draft !== undefined}
          disabled={left === 0}
          onTap={() => onChange(draft ? undefined : wholeDraft(line))}
        />
        <Picture className="ask-picture" picture={picture} name={name} />
        <View className="grow">
          <View className="title">{name}</View>
          <View className="small quiet">{left > 0 ? `${spec}，可申请 ${left} 件` : spec}</View>
          {line.noReturn && left > 0 ? <Chip>不支持七天无理由</Chip> : null}
          {left === 0 && !afterSaleId ? <Chip>已退完</Chip> : null}
        </View>
      </View>
      {afterSaleId ? (
        <Tap
          id={`open-after-sale-${lineId}`}
          className="ask-open"
          role="link"
          onTap={() => void go(routes.afterSale(number, afterSaleId))}
        >
          这件的售后正在处理，去看看
        </Tap>
      ) : null}
      {draft ? <HowMuch line={line} draft={draft} onChange={onChange} /> : null}
    </View>
  )
}

function HowMuch({ line, draft, onChange }: Pick<AskLineProps, 'line' | 'onChange'> & { draft: LineDraft }) {
  const { lineId, name, left } = line
  return (
    <View className="ask-much">
      {left > 1 ? (
        <View className="much-row">
          <Text className="small quiet">几件</Text>
          <Stepper
            id={`pieces-${lineId}`}
            quantity={draft.quantity}
            most={left}
            onChange={quantity => onChange(wholeDraft(line, quantity))}
          />
        </View>
      ) : null}
      <SumRow
        id={`sum-${lineId}`}
        name="退多少"
        label={`${name}退多少元`}
        typed={draft.typed}
        fault={sumFault(line, draft)}
        hint={`最多 ${yuan(mostOf(line, draft.quantity))}`}
        onChange={typed => onChange({ ...draft, typed })}
      />
    </View>
  )
}
