import { View } from '@tarojs/components'
import { routes } from '../../routes'
import type { CallError } from '../../shared/call'
import { go } from '../../shared/go'
import { Button } from '../../shared/ui/button'
import { Slot } from '../../shared/ui/slot'
import { errorWords } from '../../shared/words'

/** Why it was not done, that nothing changed, and the way out where there is one. */
export const RefusedLine = ({ error }: { error: CallError | undefined }) => (
  <Slot>
    {error ? (
      <View id="refused" className="refused-line" ariaRole="alert">
        <View>
          {errorWords[error]}。{error === 'offline' ? '再点一次不会重复。' : '什么都没有变。'}
        </View>
        {error === 'no_return_address' ? (
          <Button id="fill-returns" kind="line" onTap={() => void go(routes.sellerReturns)}>
            去填退货地址
          </Button>
        ) : null}
      </View>
    ) : null}
  </Slot>
)
