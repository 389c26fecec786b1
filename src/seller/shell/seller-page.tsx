import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { routes } from '../../routes'
import { PageRoot } from '../../shared/ui/page-root'
import { Tap } from '../../shared/ui/tap'
import '../words'
import './shell.scss'

const tabs = [
  { tab: 'today', icon: 'chart', words: '今日', url: routes.sellerToday },
  { tab: 'orders', icon: 'box', words: '订单', url: routes.sellerOrders },
  { tab: 'stock', icon: 'grid', words: '库存', url: routes.sellerStock },
  { tab: 'goods', icon: 'store', words: '商品', url: routes.sellerGoods },
  { tab: 'more', icon: 'gear', words: '更多', url: routes.sellerMore },
] as const

export type SellerTab = (typeof tabs)[number]['tab']

/** A tab takes the place of the one before: going to and fro never fills WeChat's ten pages. */
const open = (url: string) => void Taro.redirectTo({ url })

/** One of the seller's five tabs, with the bar to the others at the foot. */
export const SellerPage = ({ tab, children }: { tab: SellerTab; children: ReactNode }) => (
  <PageRoot>
    <View id={`seller-${tab}`} className="page seller-page">
      {children}
    </View>
    <View className="seller-bar" ariaRole="tablist" ariaLabel="店里的事">
      {tabs.map(one => (
        <Tap
          key={one.tab}
          id={`to-seller-${one.tab}`}
          className={one.tab === tab ? 'seller-tab is-on' : 'seller-tab'}
          role="tab"
          on={one.tab === tab}
          onTap={() => (one.tab === tab ? undefined : open(one.url))}
        >
          <View className={`icon seller-icon icon-${one.icon}`} />
          <Text>{one.words}</Text>
        </Tap>
      ))}
    </View>
  </PageRoot>
)
