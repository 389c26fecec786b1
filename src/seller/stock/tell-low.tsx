import { useState } from 'react'
import { Button } from '../../shared/ui/button'
import { say } from '../../shared/wx/say'
import { askToTellLowStock, canTellLowStock } from '../../shared/wx/subscribe'

/** Asks WeChat for leave to tell the next time something is nearly sold out: one agreement is good for one message. */
export function TellLow() {
  const [asked, setAsked] = useState(!canTellLowStock)
  const ask = async () => {
    const will = await askToTellLowStock()
    setAsked(true)
    say(will ? '下次有货快卖完，微信里告诉一声' : '好的，快卖完的这里能看到')
  }
  return asked ? null : (
    <Button id="tell-low" kind="line" className="stock-tell" onTap={() => void ask()}>
      卖得快完了告诉我
    </Button>
  )
}
