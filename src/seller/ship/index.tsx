import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { PageRoot } from '../../shared/ui/page-root'
import '../shell/shell.scss'
import '../words'
import type { JustSent } from './just-sent'
import { ToShip } from './to-ship'
import './index.scss'

/** One order after the other, the one that has waited longest first; or the one that was asked for. */
export default function ShipPage() {
  const { id = '' } = useRouter().params
  const [at, setAt] = useState({ number: id, turn: 0 })
  const [sent, setSent] = useState<JustSent>()
  /** A turn of its own for each order: what was filled in for one never stands beside another. */
  const open = (number = '') => setAt(({ turn }) => ({ number, turn: turn + 1 }))
  return (
    <PageRoot>
      <View id="seller-ship" className="page page-with-foot">
        <ToShip key={at.turn} number={at.number} sent={sent} onOpen={open} onSent={setSent} />
      </View>
    </PageRoot>
  )
}
