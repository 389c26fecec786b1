import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { routes } from '../../routes'
import { AfterSaleGoods } from '../../shared/after-sale/after-sale-goods'
import { afterSaleStateWords } from '../../shared/after-sale/after-sale-words'
import { Said } from '../../shared/after-sale/said'
import { standing } from '../../shared/after-sale/standing'
import { afterSaleTrail } from '../../shared/after-sale/trail'
import { WayBack } from '../../shared/after-sale/way-back'
import { ContactRow } from '../../shared/contact/contact-row'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon } from '../../shared/ui/icon'
import { LifeLine } from '../../shared/ui/life-line'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { Tap } from '../../shared/ui/tap'
import { ParcelForm } from './parcel-form'
import { useAfterSale } from './use-after-sale'
import './index.scss'

/** One after-sale of the buyer in all its states. */
export default function AfterSalePage() {
  const { number = '', id = '' } = useRouter().params
  const afterSale = useAfterSale(number, id)
  return (
    <PageRoot>
      <AfterSale {...afterSale} />
    </PageRoot>
  )
}

function AfterSale({ query, retry, ...deeds }: ReturnType<typeof useAfterSale>) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="申请和订单都没有变。" onRetry={retry} />
  }
  const view = query.value
  const now = Date.now()
  return (
    <View id="after-sale" className="page">
      <View id="after-sale-state" className="heading">
        {afterSaleStateWords[view.state]}
      </View>
      <View id="after-sale-standing" className="small middling after-sale-words">
        {standing(view, now, 'buyer')}
      </View>
      <WayBack view={view} />
      <Deeds view={view} {...deeds} />
      <LifeLine id="after-sale-trail" steps={afterSaleTrail(view, now)} />
      <AfterSaleGoods view={view} />
      <Said view={view} />
      <Tap
        id="to-order"
        className="card after-sale-order"
        role="link"
        onTap={() => void go(routes.order(view.number))}
      >
        <Text className="grow">看这一单</Text>
        <Icon name="right" className="quiet-icon" />
      </Tap>
      <View className="card">
        <ContactRow />
      </View>
      {view.actions.includes('withdraw') ? (
        <Button id="withdraw" kind="plain" busy={deeds.withdraw.busy} onTap={deeds.withdraw.run}>
          撤回申请
        </Button>
      ) : null}
    </View>
  )
}

/** The parcel can be told once there is an address for it to go to. */
function Deeds({
  view,
  sendBack,
}: { view: AfterSaleView } & Pick<ReturnType<typeof useAfterSale>, 'sendBack'>) {
  if (!view.actions.includes('send_back') || !view.returnTo) return null
  return <ParcelForm key={view.parcel?.at ?? 0} parcel={view.parcel} onSend={sendBack} />
}
