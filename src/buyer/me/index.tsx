import { Text, View } from '@tarojs/components'
import { routes } from '../../routes'
import { useCartBadge } from '../../shared/cart-count'
import { ContactRow } from '../../shared/contact/contact-row'
import { setLargeText, useLargeText } from '../../shared/large-text'
import { useIsStaff } from '../../shared/my-role'
import { Icon, type IconName } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { SwitchRow } from '../../shared/ui/switch'
import { Tap } from '../../shared/ui/tap'
import { goTo } from './go-to'
import { MyOrders } from './my-orders'
import { ProfileHead } from './profile-head'
import './index.scss'

const things: { id: string; icon: IconName; words: string; url: string }[] = [
  { id: 'coupons', icon: 'wallet', words: '优惠券', url: routes.coupons },
  { id: 'favourites', icon: 'heart', words: '收藏', url: routes.favourites },
  { id: 'addresses', icon: 'pin', words: '地址', url: routes.addresses() },
]

/** The buyer's own corner. It is there at once; what waits in the orders follows. */
export default function MePage() {
  useCartBadge()
  const large = useLargeText()
  const isStaff = useIsStaff()
  return (
    <PageRoot>
      <View className="page">
        <ProfileHead />
        <MyOrders />
        <View className="card me-things">
          {things.map(({ id, icon, words, url }) => (
            <Tap key={id} id={id} className="me-thing" role="link" onTap={goTo(url)}>
              <Icon name={icon} />
              <Text>{words}</Text>
            </Tap>
          ))}
        </View>
        <View className="card me-rows">
          {isStaff ? (
            <Tap id="to-seller" className="me-row" role="link" onTap={goTo(routes.sellerToday)}>
              <Icon name="store" />
              <Text className="grow">店里的事</Text>
              <Icon name="right" className="quiet-icon" />
            </Tap>
          ) : null}
          <Tap id="to-distributor" className="me-row" role="link" onTap={goTo(routes.distributorHome)}>
            <Icon name="moments" />
            <Text className="grow">推广赚佣金</Text>
            <Icon name="right" className="quiet-icon" />
          </Tap>
          <SwitchRow
            id="large-text"
            icon="letters"
            label="大字模式"
            on={large}
            onTap={() => setLargeText(!large)}
          />
          <Tap id="settings" className="me-row" role="link" onTap={goTo(routes.settings)}>
            <Icon name="shield" />
            <Text className="grow">隐私与账户</Text>
            <Icon name="right" className="quiet-icon" />
          </Tap>
          <ContactRow />
        </View>
      </View>
    </PageRoot>
  )
}
