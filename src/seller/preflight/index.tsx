import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../types/api'
import { Button } from '../../shared/ui/button'
import { ErrorBox } from '../../shared/ui/error-box'
import { Icon, type IconName } from '../../shared/ui/icon'
import { PageRoot } from '../../shared/ui/page-root'
import { Skeleton } from '../../shared/ui/skeleton'
import { useAction } from '../../shared/use-action'
import { useQuery } from '../../shared/use-query'
import '../words'
import { type Check, checkOf, picturesCheck, stateWords } from './check-words'
import { useTried } from './use-tried'
import './index.scss'

/** Whether a poster made now would work, thing by thing, and how to mend what would not. For the owner. */
export default function PreflightPage() {
  return (
    <PageRoot>
      <View id="seller-preflight" className="page page-with-foot">
        <Preflight />
      </View>
    </PageRoot>
  )
}

function Preflight() {
  const { query, retry, reload } = useQuery('share.preflight', {})
  if (query.state === 'loading') return <Skeleton />
  if (query.state === 'failed') {
    return <ErrorBox error={query.error} unchanged="做过的海报没有变。" onRetry={retry} />
  }
  return <Checks found={query.value} onAgain={reload} />
}

interface ChecksProps {
  found: Answer<'share.preflight'>
  onAgain: () => Promise<void>
}

function Checks({ found: { checks, pictures }, onAgain }: ChecksProps) {
  const tried = useTried(pictures)
  const again = useAction(onAgain)
  const all = [...checks.map(checkOf), picturesCheck(tried)]
  const bad = all.filter(({ state }) => state === 'failed').length
  return (
    <View>
      <View id="preflight-sum" className="small middling preflight-sum" ariaRole="status">
        {bad > 0
          ? `有 ${bad} 项没通过，弄好以前海报做不出来，或者扫了打不开。`
          : '刚才真的向微信要了一个码。这里都通过，分销员的海报就能用。'}
      </View>
      <View className="card preflight-rows">
        {all.map(check => (
          <CheckRow key={check.id} check={check} />
        ))}
      </View>
      <View className="foot">
        <Button id="check-again" className="grow" busy={again.busy} onTap={() => void again.run()}>
          再查一次
        </Button>
      </View>
    </View>
  )
}

const icons: Record<Check['state'], IconName> = {
  passed: 'check',
  failed: 'warn',
  not_tried: 'clock',
  trying: 'clock',
}

const CheckRow = ({ check: { id, title, state, words } }: { check: Check }) => (
  <View id={`check-${id}`} className="preflight-row">
    <Icon name={icons[state]} className={`small-icon preflight-${state}`} />
    <View className="grow">
      <View className="row row-apart">
        <Text className="title grow">{title}</Text>
        <Text className={`small preflight-${state}`}>{stateWords[state]}</Text>
      </View>
      {words ? <View className="small middling">{words}</View> : null}
    </View>
  </View>
)
