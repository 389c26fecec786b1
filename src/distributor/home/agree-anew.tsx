import { View } from '@tarojs/components'
import type { DistributorMeView } from '../../../types/api/distributor'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'

/** Who accepted an older wording of the agreement is led to the present one. */
export function AgreeAnew({ me }: { me: DistributorMeView }) {
  if (me.state !== 'active' || me.agreedTo === me.agreement) return <View />
  return (
    <View id="agreement-changed" className="card card-padded" ariaRole="status">
      <View className="title">推广约定更新了</View>
      <View className="small middling">
        看过并同意新的（{me.agreement} 版），才能再分享。已经发出去的卡片和海报照常算佣金。
      </View>
      <Button
        id="read-agreement"
        kind="soft"
        className="home-agree"
        onTap={() => void go(routes.distributorJoin)}
      >
        去看新的约定
      </Button>
    </View>
  )
}
