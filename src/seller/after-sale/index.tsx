import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { routes } from '../../routes'
import { AfterSaleGoods } from '../../shared/after-sale/after-sale-goods'
import { afterSaleStateWords } from '../../shared/after-sale/after-sale-words'
import { Said } from '../../shared/after-sale/said'
import { standing } from '../../shared/after-sale/standing'
import { afterSaleTrail } from '../../shared/after-sale/trail'
import { WayBack } from '../../shared/after-sale/way-back'
import { go } from '../../shared/go'
import { useIsOwner } from '../../shared/my-role'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon } from '../../shared/ui/icon'
import { LifeLine } from '../../shared/ui/life-line'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { Tap } from '../../shared/ui/tap'
import '../words'
import { AgreeSheet } from './agree-sheet'
import { Deeds } from './deeds'
import { ReceiveSheet } from './receive-sheet'
import { RefuseSheet } from './refuse-sheet'
import { useSellerAfterSale } from './use-seller-after-sale'
import './index.scss'

/** One after-sale from behind the counter: why, what, how much, and the answer. */
export default function SellerAfterSalePage() {
  const { number = '', id = '' } = useRouter().params
  const afterSale = useSellerAfterSale(number, id)
  // Asked for when the page is shown: what is drawn only later would not hear of that.
  const isOwner = useIsOwner()
  return (
    <PageRoot>
      <AfterSale afterSale={afterSale} isOwner={isOwner} />
    </PageRoot>
  )
}

interface AfterSaleProps {
  afterSale: ReturnType<typeof useSellerAfterSale>
  isOwner: boolean
}

function AfterSale({ afterSale, isOwner }: AfterSaleProps) {
  const { query } = afterSale
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="申请和订单都没有变。" onRetry={afterSale.retry} />
  }
  const view = query.value
  const now = Date.now()
  return (
    <View id="seller-after-sale" className="page page-with-foot">
      <View id="after-sale-state" className="heading">
        {afterSaleStateWords[view.state]}
      </View>
      <View id="after-sale-standing" className="small middling after-sale-words">
        {standing(view, now, 'seller')}
      </View>
      <Said view={view} />
      <AfterSaleGoods view={view} />
      <WayBack view={view} />
      <LifeLine id="after-sale-trail" steps={afterSaleTrail(view, now)} />
      <Tap
        id="to-order"
        className="card after-sale-order"
        role="link"
        onTap={() => void go(routes.sellerOrder(view.number))}
      >
        <Text className="grow">订单 {view.number}</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
      <Deeds actions={view.actions} isOwner={isOwner} onOpen={afterSale.turnTo} />
      {view.actions.includes('agree') ? <AgreeSheet view={view} afterSale={afterSale} /> : null}
      {view.actions.includes('refuse') ? <RefuseSheet {...afterSale} /> : null}
      {view.actions.includes('receive_back') ? <ReceiveSheet view={view} afterSale={afterSale} /> : null}
    </View>
  )
}
