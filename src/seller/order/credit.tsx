import { View } from '@tarojs/components'
import type { SellerOrderView } from '../../../types/api/seller-order'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Tap } from '../../shared/ui/tap'
import { CreditRecord } from '../credit/credit-record'
import type { useCredit } from './use-credit'

interface CreditProps {
  order: SellerOrderView
  look: ReturnType<typeof useCredit>['look']
  onGive: () => void
}

/** Who earns by the order; the owner looks at what goes to the distributor's own door, and puts right what is wrong. */
export function Credit({ order: { credit, lines }, look, onGive }: CreditProps) {
  if (!credit) return null
  const contested = credit.contests.some(({ state }) => state === 'open')
  const may = (action: (typeof credit.actions)[number]) => credit.actions.includes(action)
  return (
    <View id="credit" className="card seller-order-block">
      <View className="title">佣金归谁</View>
      <CreditRecord credit={credit} lines={lines} />
      {contested ? (
        <Tap
          id="to-contests"
          className="text-tap seller-order-contested"
          role="link"
          onTap={() => void go(routes.contests)}
        >
          有人提了异议，去答复
        </Tap>
      ) : null}
      <View className="credit-deeds">
        {may('reassign') ? (
          <Button id="reassign-credit" kind="line" onTap={onGive}>
            改归别人
          </Button>
        ) : null}
        {may('look') ? (
          <Button id="look-void" kind="line" busy={look.busy} onTap={() => void look.run('void')}>
            这单不算
          </Button>
        ) : null}
        {may('look') ? (
          <Button id="look-pass" kind="soft" busy={look.busy} onTap={() => void look.run('pass')}>
            核实无误
          </Button>
        ) : null}
      </View>
    </View>
  )
}
