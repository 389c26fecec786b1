import { View } from '@tarojs/components'
import Taro, { useReachBottom } from '@tarojs/taro'
import { routes } from '../../routes'
import { AfterSaleItem } from '../../shared/after-sale/after-sale-item'
import { FoldingRows } from '../../shared/folding/folding-rows'
import { Button } from '../../shared/ui/button'
import { Empty } from '../../shared/ui/empty'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { usePages } from '../../shared/use-pages'

/** The buyer's after-sales, newest first. */
export default function AfterSalesPage() {
  const list = usePages('after_sale.list', {})
  useReachBottom(() => void list.more())
  return (
    <PageRoot>
      <AfterSales {...list} />
    </PageRoot>
  )
}

function AfterSales({ query, restart }: ReturnType<typeof usePages<'after_sale.list'>>) {
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="申请和订单都没有变。" onRetry={restart} />
  }
  if (query.first.afterSales.length === 0) {
    return (
      <Empty icon="undo" title="没有退换" words="要退要换，打开那一单点「申请售后」。">
        <Button
          id="to-orders"
          className="empty-button"
          onTap={() => void Taro.redirectTo({ url: routes.orders() })}
        >
          看我的订单
        </Button>
      </Empty>
    )
  }
  return (
    <View id="after-sales" className="page">
      <FoldingRows
        name="after-sales"
        rowPx={190}
        boxes={query.pages.map(({ afterSales }) => afterSales)}
        draw={card => (
          <AfterSaleItem
            key={card.id}
            card={card}
            side="buyer"
            url={routes.afterSale(card.number, card.id)}
          />
        )}
      />
      {query.after ? null : <View className="list-end">都在这里了</View>}
    </View>
  )
}
