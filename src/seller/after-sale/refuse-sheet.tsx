import { View } from '@tarojs/components'
import { useRef } from 'react'
import { Button } from '../../shared/ui/button'
import { Sheet } from '../../shared/ui/sheet'
import { useAction } from '../../shared/use-action'
import { say } from '../../shared/wx/say'
import { RefusedLine } from './refused-line'
import { SaidField } from './said-field'
import type { useSellerAfterSale } from './use-seller-after-sale'

/** Refusing needs a reason, which the buyer reads. */
export function RefuseSheet({ open, turnTo, refused, refuse }: ReturnType<typeof useSellerAfterSale>) {
  const words = useRef('')
  const send = useAction(async () => {
    const said = words.current.trim()
    if (said) await refuse({ words: said })
    else say('请写下为什么，买家会看到')
  })
  return (
    <Sheet id="refuse-sheet" open={open === 'refuse'} label="拒绝" onClose={() => turnTo(undefined)}>
      <View className="heading">拒绝申请</View>
      <View className="small middling">买家会看到原因，还可以再申请。</View>
      <SaidField
        id="refuse-words"
        placeholder="为什么不同意"
        onChange={said => {
          words.current = said
        }}
      />
      <RefusedLine error={refused} />
      <Button id="confirm-refuse" busy={send.busy} onTap={send.run}>
        拒绝申请
      </Button>
    </Sheet>
  )
}
