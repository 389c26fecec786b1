import { Textarea, View } from '@tarojs/components'
import { LIMITS } from '../../../types/limits'
import { Icon } from '../../shared/ui/icon'
import { Picture } from '../../shared/ui/picture'
import { Tap } from '../../shared/ui/tap'
import type { useProofs } from './use-proofs'

interface ProofsCardProps {
  proofs: ReturnType<typeof useProofs>
  onWords: (words: string) => void
}

/** In the buyer's own words, and pictures that show it. */
export const ProofsCard = ({ proofs: { proofs, add, remove }, onWords }: ProofsCardProps) => (
  <View className="card card-padded">
    <View className="title">说一说</View>
    <Textarea
      id="ask-words"
      className="words-area"
      placeholder="怎么坏的、少了什么，说清楚了答复更快（可以不写）"
      placeholderClass="field-placeholder"
      maxlength={LIMITS.afterSaleChars}
      ariaLabel="说一说"
      onInput={event => onWords(event.detail.value)}
    />
    <View className="proofs">
      {proofs.map(({ id, path }, nth) => (
        <View key={id} className="proof">
          <Picture className="proof-picture" picture={path} />
          <Tap
            id={`remove-proof-${nth + 1}`}
            className="proof-remove"
            label={`去掉第 ${nth + 1} 张图片`}
            onTap={() => remove(id)}
          >
            <View className="proof-cross">
              <Icon name="close" className="small-icon" />
            </View>
          </Tap>
        </View>
      ))}
      {proofs.length < LIMITS.picturesPerAfterSale ? (
        <Tap id="add-proof" className="proof-add" onTap={() => void add()}>
          <Icon name="plus" />
          <View className="proof-add-words">
            {proofs.length > 0 ? `${proofs.length} / ${LIMITS.picturesPerAfterSale}` : '加图片'}
          </View>
        </Tap>
      ) : null}
    </View>
  </View>
)
