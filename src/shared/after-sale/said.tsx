import { View } from '@tarojs/components'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { Picture } from '../ui/picture'
import { Tap } from '../ui/tap'
import { preview } from '../wx/preview'
import { afterSaleReasonWords } from './after-sale-words'
import './after-sale.scss'

/** Why the buyer asks: reason, words and pictures; a tap shows a picture large. */
export const Said = ({ view: { reason, words, pictures } }: { view: AfterSaleView }) => (
  <View id="said" className="card after-sale-block">
    <View className="title">{afterSaleReasonWords[reason]}</View>
    {words ? <View className="small middling">{words}</View> : null}
    {pictures.length > 0 ? (
      <View className="proofs">
        {pictures.map((picture, nth) => (
          <Tap
            key={picture}
            id={`proof-${nth + 1}`}
            className="proof"
            label={`看第 ${nth + 1} 张图片`}
            onTap={() => preview(pictures, picture)}
          >
            <Picture className="proof-picture" picture={picture} />
          </Tap>
        ))}
      </View>
    ) : null}
  </View>
)
