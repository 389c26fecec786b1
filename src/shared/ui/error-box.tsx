import { View } from '@tarojs/components'
import { routes } from '../../routes'
import type { CallError } from '../call'
import { goTab } from '../go'
import { errorWords } from '../words'
import { Button } from './button'
import { Empty } from './empty'

interface ErrorBoxProps {
  error: CallError
  /** What did NOT change, as one sentence. */
  unchanged: string
  onRetry: () => void
}

/** A page that could not be filled: what happened, what it did not touch, once more, or the way to what one may see. */
export const ErrorBox = ({ error, unchanged, onRetry }: ErrorBoxProps) => (
  <View ariaRole="alert">
    <Empty icon="warn" title={titleOf(error)} words={`${reasonOf(error)}。${unchanged}`}>
      {error === 'not_allowed' || isNowhere(error) ? (
        <Button id="to-home" className="empty-button" onTap={() => goTab(routes.home)}>
          回到小店
        </Button>
      ) : (
        <Button id="retry" className="empty-button" onTap={onRetry}>
          再试一次
        </Button>
      )}
    </Empty>
  </View>
)

/** The page was opened by a link that names nothing we have: asking again would never help. */
const isNowhere = (error: CallError): boolean => error === 'bad_input' || error.endsWith('_not_found')

function titleOf(error: CallError): string {
  if (isNowhere(error)) return '没有找到'
  return error === 'offline' ? '没连上店里' : '没能打开'
}

function reasonOf(error: CallError): string {
  if (error === 'bad_input') return '链接可能不完整'
  return error === 'offline' ? '网络断了一下' : errorWords[error]
}
