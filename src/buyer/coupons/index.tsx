import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Answer } from '../../../types/api'
import type { CouponOffer } from '../../../types/api/coupon'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { Button } from '../../shared/ui/button'
import { CouponCard } from '../../shared/ui/coupon-card'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import './index.scss'

/** The buyer's coupons and the offers to take. */
export default function CouponsPage() {
  const { query, retry, reload } = useQuery('coupon.list', {})
  const take = async ({ id }: CouponOffer) => {
    const reply = await call('coupon.claim', { offerId: id })
    say(reply.ok ? '领好了，下单时自动用上' : errorWords[reply.error])
    await reload()
  }
  return (
    <PageRoot>
      {query.state === 'loading' ? <Skeleton /> : null}
      {query.state === 'failed' ? (
        <ErrorBox error={query.error} unchanged="领过的优惠券都还在。" onRetry={retry} />
      ) : null}
      {query.state === 'ready' ? <Coupons {...query.value} onTake={take} /> : null}
    </PageRoot>
  )
}

function Coupons({ ready, offers, onTake }: Answer<'coupon.list'> & { onTake: OfferProps['onTake'] }) {
  if (ready.length + offers.length === 0) return <NoCoupons />
  return (
    <View className="page coupons">
      {offers.length > 0 ? <View className="section">可以领</View> : null}
      {offers.map(offer => (
        <Offer key={offer.id} offer={offer} onTake={onTake} />
      ))}
      {ready.length > 0 ? <View className="section">可以用</View> : null}
      {ready.map(coupon => (
        <CouponCard
          key={coupon.id}
          id={`coupon-${coupon.id}`}
          coupon={coupon}
          deed="去用"
          onTap={() => void Taro.switchTab({ url: routes.home })}
        />
      ))}
    </View>
  )
}

interface OfferProps {
  offer: CouponOffer
  onTake: (offer: CouponOffer) => Promise<void>
}

/** One coupon to take: while one is being taken, the others can be too. */
function Offer({ offer, onTake }: OfferProps) {
  const { run } = useAction(onTake)
  return <CouponCard id={`offer-${offer.id}`} coupon={offer} deed="领取" onTap={() => void run(offer)} />
}

const NoCoupons = () => (
  <Empty icon="wallet" title="现在没有优惠券" words="店家发了新的，这里就能领。">
    <Button id="go-home" className="empty-button" onTap={() => void Taro.switchTab({ url: routes.home })}>
      去逛逛
    </Button>
  </Empty>
)
