import { View } from '@tarojs/components'

const plainly = [
  '做什么用：给佣金代扣、申报个人所得税，为此也查同一个号码有没有登记在别的微信上；一笔到 2000 元时，微信也要拿姓名核对收款人。别的都不用。',
  '谁看得到：店主向税务局申报时取得全文，每取一次都有记录；一笔到 2000 元时，姓名的全文加密交给微信。此外没有人看得到全文，店员和别人只看到打了码的。',
  '怎么存：加密存在店里的云上；这部手机不留。',
  '存多久：税法要求涉税资料保存 10 年；还没有收到过钱的，随时可以在这里自己删。',
  '不同意也行：只是提不了现，佣金还在账上，推广和买东西都不受影响。',
]

/** What the id number is for, who sees it, how and how long it is kept. Another wording has another version at the server. */
export const Consent = ({ version }: { version: string }) => (
  <View id="payee-terms" className="card card-padded">
    <View className="title">身份证号怎么用（{version} 版）</View>
    {plainly.map(words => (
      <View key={words} className="small middling consent-term">
        {words}
      </View>
    ))}
  </View>
)
