import { View } from '@tarojs/components'
import { useQuery } from '../../shared/use-query'
import { shareWords } from '../earn-words'

/** What a sale by this poster earns. Without an answer the line is missing, nothing else. */
export function EarnLine({ productId }: { productId: string }) {
  const { query } = useQuery('distribution.earn', { productId })
  if (query.state !== 'ready') return <View />
  const { mostBp } = query.value
  return (
    <View id="poster-earn" className="small middling poster-earn">
      {mostBp === 0 ? '' : '朋友从这张海报买了，'}
      {shareWords(query.value)}
    </View>
  )
}
