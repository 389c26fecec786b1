import { View } from '@tarojs/components'
import type { BasketLine } from '../../shared/basket'
import { Tick } from '../../shared/ui/tick'

interface NoReturnProps {
  /** The lines that are exempt from the seven days. */
  lines: BasketLine[]
  agreed: boolean
  onAgree: (agreed: boolean) => void
}

/** For goods exempt from the 7-day return the law asks for the buyer's own tick, before ordering, naming the goods. */
export const NoReturn = ({ lines, agreed, onAgree }: NoReturnProps) =>
  lines.length === 0 ? null : (
    <View className="card no-return">
      <Tick
        id="agree-no-return"
        label="同意不支持七天无理由退货"
        on={agreed}
        onTap={() => onAgree(!agreed)}
      />
      <View className="small middling grow">
        {lines.map(({ name }) => name).join('、')} 不支持七天无理由退货，我知道并同意。
      </View>
    </View>
  )
