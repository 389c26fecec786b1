import { Text, View } from '@tarojs/components'
import type { ProductView } from '../../../types/api/catalog'
import { Button } from '../../shared/ui/button'
import { Picture } from '../../shared/ui/picture'
import { Price } from '../../shared/ui/price'
import { Sheet } from '../../shared/ui/sheet'
import { Stepper } from '../../shared/ui/stepper'
import { type Choice, specRows } from './sku-choice'
import { SpecRows } from './spec-rows'
import type { useChoice } from './use-product'
import './sku-sheet.scss'

interface SkuSheetProps {
  product: ProductView
  chosen: ReturnType<typeof useChoice>
}

/** The sheet where one chooses: a row for each spec name, a quantity, and the button it was opened for, or both. */
export function SkuSheet({ product, chosen }: SkuSheetProps) {
  const { choice, sku, quantity, most, open, intent, confirm } = chosen
  const least = Math.min(...product.skus.map(({ priceFen }) => priceFen))
  return (
    <Sheet id="sku-sheet" open={open} onClose={chosen.close} label="选择规格">
      <View className="sku-head">
        <Picture
          className="sku-picture"
          picture={sku?.picture ?? product.pictures[0] ?? ''}
          name={product.name}
          tint={product.tint}
        />
        <View className="grow">
          <Price id="sku-price" fen={sku?.priceFen ?? least} size="large" from={!sku} />
          <View className="small middling">{chosenWords(product, choice)}</View>
          <View className="small quiet">{sku ? stockWords(sku.available, product.unit) : '\u00a0'}</View>
        </View>
      </View>
      <SpecRows rows={specRows(product, choice)} prices={pricesOf(product)} onChoose={chosen.choose} />
      <View className="row row-apart sku-quantity">
        <Text className="title">数量</Text>
        <Stepper id="quantity" quantity={quantity} most={most} onChange={chosen.setQuantity} />
      </View>
      <View className="row sku-confirm">
        {intent === 'choose' ? (
          <Button id="sheet-add" kind="soft" className="buy grow" onTap={() => confirm.run('add')}>
            加入购物车
          </Button>
        ) : null}
        <Button
          id="confirm-sku"
          className="buy grow"
          busy={confirm.busy}
          onTap={() => confirm.run(intent === 'add' ? 'add' : 'buy')}
        >
          {intent === 'add' ? '加入购物车' : '立即购买'}
        </Button>
      </View>
    </Sheet>
  )
}

const stockWords = (available: number, unit: string) =>
  available > 0 ? `现有 ${available} ${unit || '份'}` : '这个规格卖完了'

function chosenWords({ specNames }: ProductView, choice: Choice): string {
  const missing = specNames.filter((_, axis) => !choice[axis])
  return missing.length > 0 ? `请选${missing.join('、')}` : `已选 ${choice.join('·') || '这一种'}`
}

/** With a single spec name each value has its price, worth saying beside it. */
const pricesOf = ({ specNames, skus }: ProductView): Record<string, number> =>
  specNames.length === 1 ? Object.fromEntries(skus.map(({ specs, priceFen }) => [specs[0], priceFen])) : {}
