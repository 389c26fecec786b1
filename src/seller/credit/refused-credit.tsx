import { View } from '@tarojs/components'
import type { CallError } from '../../shared/call'
import { errorWords } from '../../shared/words'
import './credit.scss'

/** Why the credit was not decided, and that nothing changed. */
export const RefusedCredit = ({ error }: { error: CallError | undefined }) =>
  error ? (
    <View id="refused" className="credit-refused" ariaRole="alert">
      {errorWords[error]}。{error === 'offline' ? '再点一次不会重复。' : '什么都没有变。'}
    </View>
  ) : null
