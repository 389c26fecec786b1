import { View } from '@tarojs/components'

const plainly = [
  '免费加入，不用先买东西，也不交押金。',
  '只有一级：自己分享带来的单才有佣金。请别人加入没有佣金，也没有上下级。',
  '佣金由店家付，买家付的价格不变。按真实付款、没有退的货来算；退掉的那一份收回。',
  '分享时写明「推广」，只说真话，不刷单、不打扰人。自己买的不算。',
  '看不到买家的姓名、电话和地址。',
  '店家可以暂停推广，会说明原因。一单记在谁名下，有异议可以在订单里提出。',
]

/** The agreement, in plain words. Another wording has another version at the server. */
export const Terms = ({ version }: { version: string }) => (
  <View id="terms" className="card card-padded">
    <View className="title">推广约定（{version} 版）</View>
    {plainly.map((words, nth) => (
      <View key={words} className="term">
        <View className="term-nth">{nth + 1}</View>
        <View className="grow">{words}</View>
      </View>
    ))}
  </View>
)
