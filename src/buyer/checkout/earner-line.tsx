import { View } from '@tarojs/components'
import { promotedWords } from '../../shared/share-code'
import { useQuery } from '../../shared/use-query'
import { useToldInTime } from '../lead/tell-opened'

/** Who earns by this order, before it is placed: asked once the shop has heard of the cards that were opened. */
export const EarnerLine = () => <View>{useToldInTime() ? <Earner /> : null}</View>

/** Without an answer the line is missing, nothing else. */
function Earner() {
  const { query } = useQuery('credit.preview', {})
  const earner = query.state === 'ready' ? query.value.earner : undefined
  return earner ? (
    <View id="earner" className="card card-padded small middling">
      {promotedWords(earner.name)}。店家会付{earner.name}佣金，价格和平时一样，不会多收一分钱。
    </View>
  ) : null
}
