import { View } from '@tarojs/components'
import { type AskedQuestion, answerSure } from '../sure'
import { Button } from './button'

/** A question in the middle of the screen, and two answers: the deed by its name, and 再想想. Drawn for `sure()`. */
export const Dialog = ({ title, words, yes, no = '再想想' }: AskedQuestion) => (
  <View id="dialog" className="dialog">
    <View className="dialog-mask" onClick={() => answerSure(false)} />
    <View className="dialog-body" ariaRole="dialog" ariaLabel={`${title}${words}`}>
      <View className="dialog-title">{title}</View>
      <View className="dialog-words">{words}</View>
      <View className="row">
        <Button id="dialog-no" kind="line" className="grow" onTap={() => answerSure(false)}>
          {no}
        </Button>
        <Button id="dialog-yes" className="grow" onTap={() => answerSure(true)}>
          {yes}
        </Button>
      </View>
    </View>
  </View>
)
