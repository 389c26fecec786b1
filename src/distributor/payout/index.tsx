import { View } from '@tarojs/components'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { Asking } from './asking'
import { Available } from './available'
import { PayoutBody } from './payout-body'
import { RecordsLink } from './records-link'
import { Registered } from './registered'
import { TooLittle } from './too-little'
import { useStand } from './use-stand'
import './index.scss'

/** 提现: what one can have, asking for it, and the one that is under way. */
export default function PayoutPage() {
  return (
    <PageRoot>
      <View id="payout" className="page page-with-foot">
        <Payout />
      </View>
    </PageRoot>
  )
}

function Payout() {
  const { query, retry, ...stand } = useStand()
  if (query.state === 'loading') return <Skeleton cards={2} />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="账上的钱没有变。" onRetry={retry} />
  }
  const { open, availableFen, minFen } = query.value
  const shown = stand.ended ?? open
  if (shown) {
    return (
      <View>
        <PayoutBody payout={shown} onMoved={stand.moved} />
        {stand.ended ? (
          <Button id="ask-again" kind="line" className="payout-again" onTap={stand.askAgain}>
            再提一笔
          </Button>
        ) : null}
        <RecordsLink />
      </View>
    )
  }
  return (
    <View>
      <Available fen={availableFen} />
      {availableFen < minFen ? (
        <View>
          <TooLittle availableFen={availableFen} minFen={minFen} />
          <Registered />
        </View>
      ) : (
        <Asking stand={query.value} onAsked={stand.moved} reload={stand.reload} />
      )}
      <RecordsLink />
    </View>
  )
}
