import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { routes } from '../../routes'
import { Button } from '../../shared/ui/button'
import { errorWords } from '../../shared/words'
import type { Refused } from './use-ask'

/** Why the ask was not taken, about which goods, and what that did not touch. */
export function RefusedBox({ refused }: { refused: Refused | undefined }) {
  // It stands at the end of the page, which may be below the screen.
  useEffect(() => {
    if (refused) void Taro.pageScrollTo({ selector: '#refused', offsetTop: -200 })
  }, [refused])
  if (!refused) return null
  const { error, names } = refused
  return (
    <View id="refused" className="card card-padded ask-refused" ariaRole="alert">
      <View>
        {names.length > 0 ? `${names.join('、')}：` : ''}
        {error === 'request_reused' ? '刚才的申请已经提交过了' : errorWords[error]}。{unchanged(error)}
      </View>
      {error === 'request_reused' ? (
        <Button
          id="see-after-sales"
          kind="line"
          onTap={() => void Taro.redirectTo({ url: routes.afterSales })}
        >
          看看我的售后
        </Button>
      ) : null}
    </View>
  )
}

/** Without an answer nobody knows yet: then the sentence says that asking again is safe. */
const unchanged = (error: Refused['error']): string =>
  error === 'offline' || error === 'busy' || error === 'internal'
    ? '再点一次不会重复申请。'
    : error === 'request_reused'
      ? '没有重复申请。'
      : '还没有申请，订单没有变。'
