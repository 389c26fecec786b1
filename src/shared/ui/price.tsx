import { Text, View } from '@tarojs/components'
import { yuanParts } from '../money'

interface PriceProps {
  fen: number
  id?: string
  size?: 'small' | 'middle' | 'large' | 'huge'
  /** Brand for what one would pay, ink for what stands in a sum, quiet for goods that cannot be had. */
  tone?: 'brand' | 'ink' | 'quiet' | 'inherit'
  /** In lists `.00` is noise; in sums it stays. */
  short?: boolean
  /** The least of several prices. */
  from?: boolean
}

/** A price in one row that never wraps: small ¥ and fen, large whole part. */
export function Price({ fen, id, size = 'middle', tone = 'brand', short = false, from = false }: PriceProps) {
  const { whole, part } = yuanParts(fen)
  return (
    <View {...(id ? { id } : {})} className={`price price-${size} price-${tone}`}>
      <Text className="price-sign">¥</Text>
      <Text>{whole}</Text>
      {short && part === '00' ? null : <Text className="price-part">.{part}</Text>}
      {from ? <Text className="price-from">起</Text> : null}
    </View>
  )
}
