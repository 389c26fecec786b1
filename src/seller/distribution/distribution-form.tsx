import { View } from '@tarojs/components'
import type { DistributionView } from '../../../types/api/distributor'
import type { PayoutSettingsView } from '../../../types/api/payout'
import { Button } from '../../shared/ui/button'
import { CountRow } from '../shell/count-row'
import { ChoiceRow } from './choice-row'
import { buyerChoices, joiningChoices, ruleChoices } from './choices'
import { useDistribution } from './use-distribution'

interface DistributionFormProps {
  settings: DistributionView
  minFen: number
  onSaved: (settings: DistributionView) => void
  onLeast: (least: PayoutSettingsView) => void
}

type Written = Pick<ReturnType<typeof useDistribution>, 'draft' | 'write'>

/** How others share: who may, whose card counts, what it earns, and from how much on it is paid out. */
export function DistributionForm(props: DistributionFormProps) {
  const { draft, write, refused, save } = useDistribution(props)
  return (
    <View>
      <Ways draft={draft} write={write} />
      <Numbers draft={draft} write={write} />
      <View className="small quiet rule-from">从下一单起算，下过的单不变。</View>
      {refused ? (
        <View id="refused" className="rule-refused" ariaRole="alert">
          {refused}
        </View>
      ) : null}
      <View className="foot">
        <Button id="save-distribution" className="grow" busy={save.busy} onTap={save.run}>
          保存
        </Button>
      </View>
    </View>
  )
}

const Ways = ({ draft, write }: Written) => (
  <View className="card card-padded">
    <ChoiceRow
      id="joining"
      label="怎样算分销员"
      choices={joiningChoices}
      chosen={draft.joining}
      onChoose={joining => write({ joining })}
    />
    <ChoiceRow
      id="rule"
      label="佣金归谁"
      choices={ruleChoices}
      chosen={draft.rule}
      onChoose={rule => write({ rule })}
    />
    <ChoiceRow
      id="buyers"
      label="哪些买家算"
      choices={buyerChoices}
      chosen={draft.newCustomersOnly ? 'new' : 'all'}
      onChoose={id => write({ newCustomersOnly: id === 'new' })}
    />
  </View>
)

const Numbers = ({ draft, write }: Written) => (
  <View className="card rule-numbers">
    <CountRow
      id="within-days"
      label="几天内算数"
      unit="天"
      initial={draft.days}
      onChange={days => write({ days })}
    />
    <View className="small quiet">打开卡片后，这么多天里下的单才算。</View>
    <CountRow
      {...{ id: 'shop-rate', label: '店里的比例', unit: '%', type: 'digit', maxLength: 6 }}
      initial={draft.rate}
      onChange={rate => write({ rate })}
    />
    <View className="small quiet">没有单独定比例的商品和分销员，都按它算。</View>
    <CountRow
      {...{ id: 'cap-rate', label: '比例的上限', unit: '%', type: 'digit', maxLength: 6 }}
      initial={draft.cap}
      onChange={cap => write({ cap })}
    />
    <View className="small quiet">哪里定的比例都不会超过它。</View>
    <CountRow
      {...{ id: 'least-payout', label: '满多少可以提现', unit: '元', type: 'digit', maxLength: 9 }}
      initial={draft.least}
      onChange={least => write({ least })}
    />
    <View className="small quiet">每一笔提现都要店主看过；已经申请的不受影响。</View>
  </View>
)
