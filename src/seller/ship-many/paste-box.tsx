import { Textarea, View } from '@tarojs/components'
import { LIMITS } from '../../../types/limits'

/** Where the list goes, and how it should read. */
export const PasteBox = ({ initial, onText }: { initial: string; onText: (text: string) => void }) => (
  <View className="card card-padded">
    <View className="title">一行一单</View>
    <View className="small quiet">先写订单号，或收货人加手机尾号；再写快递单号。空格、逗号隔开都行。</View>
    <Textarea
      id="pasted"
      className="paste-box"
      ariaLabel="贴单号，一行一单"
      placeholder="在这里贴上"
      placeholderClass="field-placeholder"
      maxlength={LIMITS.pastedChars}
      defaultValue={initial}
      onInput={event => onText(event.detail.value)}
    />
    <View className="small quiet">一次最多 {LIMITS.pastedLines} 行。</View>
  </View>
)
