import { escapeHtml, page, yuan } from './pages'

/** What the shop's page hears by `postMessage` when the confirm page is done. */
export interface TransferSheetResult {
  type: 'wechat-transfer'
  result: 'ok' | 'cancel' | 'fail'
  reason?: string
}

/** Scenes as WeChat names them to the payee. */
const SCENES: Record<string, string> = { '1000': '现金营销', '1005': '佣金报酬' }

/** The question: how much, from whom, what for; receive it or not yet. The params go along as they came. */
export function askTransferPage(asked: {
  transferFen: number
  sceneId: string
  remark: string
  merchantName: string
  params: Record<string, string>
}): string {
  const hidden = Object.entries(asked.params).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  )
  const [amount, from] = [yuan(asked.transferFen), escapeHtml(asked.merchantName)]
  return page(
    '微信收款（本地模拟）',
    `<h1 id="title">${from}向你转账</h1>
<p class="amount" aria-label="收款金额 ${amount} 元"><span>¥</span>${amount}</p>
<dl><dt>付款方</dt><dd>${from}</dd><dt>转账场景</dt><dd>${SCENES[asked.sceneId] ?? ''}</dd>
<dt>转账说明</dt><dd>${escapeHtml(asked.remark)}</dd><dt>收款方式</dt><dd>零钱</dd></dl>
<form method="post" action="/transfer-sheet/answer">${hidden.join('')}
<button class="pay" name="choice" value="confirm" autofocus>确认收款</button>
<button class="cancel" name="choice" value="cancel">以后再说</button></form>
<p class="note">本地模拟，不会真的到账。24 小时内没有确认，钱会退回付款方。</p>`,
  )
}

/** The page takes no word: why, and one way out. */
export function refusedTransferPage(words: string, reason: string): string {
  return page(
    '无法收款',
    `<h1 id="title">无法收款</h1><p class="why" role="alert">${escapeHtml(words)}</p>
<form method="post" action="/transfer-sheet/answer"><input type="hidden" name="reason" value="${escapeHtml(reason)}">
<button class="cancel" name="choice" value="fail" autofocus>知道了</button></form>`,
  )
}

/** Tells the page around it how it went; read by a person only when it stands alone. */
export function doneTransferPage(result: TransferSheetResult): string {
  const words = { ok: '已确认收款', cancel: '还没有收款', fail: '没有收款' }[result.result]
  const message = JSON.stringify(result).replaceAll('<', '\\u003c')
  return page(
    words,
    `<h1 id="title" role="status">${words}</h1><script>parent.postMessage(${message}, '*')</script>`,
  )
}
