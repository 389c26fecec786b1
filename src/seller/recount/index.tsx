import { View } from '@tarojs/components'
import { PageRoot } from '../../shared/ui/page-root'
import { scanCode } from '../../shared/wx/scan'
import '../shell/shell.scss'
import { rowsOf } from '../stock/use-stock-list'
import '../words'
import { Choosing } from './choosing'
import { Counting } from './counting'
import { Differences } from './differences'
import { useRecount } from './use-recount'
import { WrittenList } from './written-list'
import './index.scss'

/** Counting shelves against the books: choose, count, look at the differences, write them. */
export default function RecountPage() {
  return (
    <PageRoot>
      <View id="recount" className="page page-with-foot">
        <Recount />
      </View>
    </PageRoot>
  )
}

function Recount() {
  const { lines, stage, add, remove, type, compare, write, goOn, choose } = useRecount()
  const scan = async () => {
    const code = await scanCode()
    if (code) add(await rowsOf(code))
  }
  if (stage.at === 'choosing' || (stage.at === 'counting' && lines.length === 0)) {
    return <Choosing {...{ lines, onAdd: add, onRemove: remove, onDone: goOn }} />
  }
  if (stage.at === 'differences') {
    const { compared } = stage
    return (
      <Differences
        {...{ lines, compared, busy: write.busy, onBack: goOn }}
        onWrite={() => void write.run(compared)}
      />
    )
  }
  if (stage.at === 'written') {
    return <WrittenList written={stage.written} left={lines.length} onGoOn={goOn} />
  }
  return (
    <Counting
      {...{ lines, busy: compare.busy, onType: type, onRemove: remove, onMore: choose }}
      onScan={() => void scan()}
      onCompare={() => void compare.run()}
    />
  )
}
