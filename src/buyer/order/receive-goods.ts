import type { OrderView } from '../../../types/api/order'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { errorWords } from '../../shared/words'
import { confirmReceipt } from '../../shared/wx/confirm-receipt'
import { say } from '../../shared/wx/say'

const question = { title: '都收到了吗？', words: '确认后，这一单就算送到了。', yes: '确认收货' }

/**
 * The buyer has the goods. Where WeChat knows of the parcels its own component asks, and whatever that said the server asks
 * WeChat: who has confirmed in WeChat's pages before is told there only that there is nothing to confirm.
 */
export async function receiveGoods({ number, confirmAtWechat }: OrderView): Promise<void> {
  const said = confirmAtWechat ? await confirmReceipt(confirmAtWechat) : undefined
  if (said === 'unavailable') return say('这个微信版本打不开确认收货，请升级微信，或在「服务－订单」里确认')
  if (!confirmAtWechat && !(await sure(question))) return
  const reply = await call('order.receive', { number })
  const turnedBack = said === 'cancel' && !reply.ok && reply.error === 'not_confirmed'
  if (!reply.ok && !turnedBack) say(errorWords[reply.error])
}
