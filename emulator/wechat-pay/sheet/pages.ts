import { fen } from '../../../types/fen'
import type { PaySheetParams } from '../payer'
import { STYLE } from './style'

/** What the shop's page hears by `postMessage` when the sheet is done. */
export interface SheetResult {
  type: 'wechat-pay'
  result: 'ok' | 'cancel' | 'fail'
  reason?: string
}

/** The question: how much, to whom, for what; pay or not. The signed params go along as they came. */
export function askPage(asked: {
  totalFen: number
  description: string
  merchantName: string
  params: PaySheetParams & { openid: string }
}): string {
  const hidden = Object.entries(asked.params).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  )
  const amount = yuan(asked.totalFen)
  return page(
    '微信支付（本地模拟）',
    `<h1 id="title">${escapeHtml(asked.merchantName)}</h1>
<p class="amount" aria-label="支付金额 ${amount} 元"><span>¥</span>${amount}</p>
<dl><dt>商品</dt><dd>${escapeHtml(asked.description)}</dd><dt>收款方</dt><dd>${escapeHtml(asked.merchantName)}</dd></dl>
<form method="post" action="/sheet/pay">${hidden.join('')}
<button class="pay" name="choice" value="pay" autofocus>确认支付</button>
<button class="cancel" name="choice" value="cancel">取消</button></form>
<p class="note">本地模拟，不会真的扣款</p>`,
  )
}

/** The sheet cannot be paid: why, and one way out. */
export function refusedPage(words: string, reason: string): string {
  return page(
    '无法支付',
    `<h1 id="title">无法支付</h1><p class="why" role="alert">${escapeHtml(words)}</p>
<form method="post" action="/sheet/pay"><input type="hidden" name="reason" value="${escapeHtml(reason)}">
<button class="cancel" name="choice" value="fail" autofocus>知道了</button></form>`,
  )
}

/** Tells the page around the sheet how it went; read by a person only when the sheet stands alone. */
export function donePage(result: SheetResult): string {
  const words = { ok: '支付成功', cancel: '已取消，没有扣款', fail: '没有支付' }[result.result]
  const message = JSON.stringify(result).replaceAll('<', '\\u003c')
  return page(
    words,
    `<h1 id="title" role="status">${words}</h1><script>parent.postMessage(${message}, '*')</script>`,
  )
}

/** One page of WeChat's, in its frame over the mini program. */
export function page(title: string, content: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><title>${title}</title>
<link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main aria-labelledby="title">${content}</main></body></html>`
}

export const yuan = (totalFen: number) => (fen(totalFen) / 100).toFixed(2)

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, mark => ENTITIES[mark] ?? mark)
