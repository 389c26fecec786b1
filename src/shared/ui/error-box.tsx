import type { CallError } from '../call'
import { errorWords } from '../words'
import { Button } from './button'
import { Empty } from './empty'

interface ErrorBoxProps {
  error: CallError
  /** What did NOT change, as one sentence. */
  unchanged: string
  onRetry: () => void
}

/** A page that could not be filled: what happened, what it did not touch, once more. */
export const ErrorBox = ({ error, unchanged, onRetry }: ErrorBoxProps) => (
  <Empty
    icon="warn"
    title={error === 'offline' ? '没连上店里' : '没能打开'}
    words={`${error === 'offline' ? '网络断了一下' : errorWords[error]}。${unchanged}`}
  >
    <Button id="retry" className="empty-button" onTap={onRetry}>
      再试一次
    </Button>
  </Empty>
)
