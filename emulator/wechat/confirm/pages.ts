import { escapeHtml, page } from '../../wechat-pay/sheet/pages'
import type { ConfirmRefusal } from './confirm'

/** What the mini program hears by `postMessage`; in WeChat it is `extraData` of the component's answer. */
export interface ConfirmResult {
  type: 'wechat-confirm'
  status: 'success' | 'fail' | 'cancel'
  errormsg?: string
}

const WORDS: Record<ConfirmRefusal, string> = {
  order_unknown: '获取用户订单失败',
  wrong_payer: '获取用户订单失败',
  not_waiting: '这笔订单现在不用确认收货',
}

/** The question of the component, about one payment. */
export function askPage(description: string, hidden: Record<string, string>): string {
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  )
  return page(
    '确认收货（本地模拟）',
    `<h1 id="title">微信 · 确认收货</h1><p class="why">${escapeHtml(description)}</p>
<form method="post" action="/confirm/choose">${fields.join('')}
<button class="pay" name="choice" value="confirm" autofocus>确认收货</button>
<button class="cancel" name="choice" value="cancel">还没收到</button></form>
<p class="note">本地模拟：确认后，微信把钱结算给店家</p>`,
  )
}

/** Why it cannot be confirmed, and one way out. */
export function refusedPage(reason: ConfirmRefusal): string {
  return page(
    '不能确认收货',
    `<h1 id="title">不能确认收货</h1><p class="why" role="alert">${WORDS[reason]}</p>
<form method="post" action="/confirm/choose"><input type="hidden" name="reason" value="${reason}">
<button class="cancel" name="choice" value="fail" autofocus>知道了</button></form>`,
  )
}

/** Tells the mini program around it how it went. */
export function donePage(result: ConfirmResult): string {
  const words = { success: '已确认收货', fail: '没有确认', cancel: '没有确认' }[result.status]
  const message = JSON.stringify(result).replaceAll('<', '\\u003c')
  return page(
    words,
    `<h1 id="title" role="status">${words}</h1><script>parent.postMessage(${message}, '*')</script>`,
  )
}
