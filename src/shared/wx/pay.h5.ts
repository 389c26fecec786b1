import type { PaySaid } from './pay'

interface Stage {
  openid: string
  payOrigin: string
}

/** In place of WeChat's pay sheet: the emulator's, in a frame over the page. */
export const pay: typeof import('./pay').pay = async params => {
  const stage = await askStage()
  if (!stage) return 'fail'
  const frame = openFrame(
    `${stage.payOrigin}/sheet?${new URLSearchParams({ ...params, openid: stage.openid })}`,
  )
  const said = await frameSays(frame, stage.payOrigin)
  frame.remove()
  return said
}

/** Who is holding this phone and where the emulator's pay sheet is; undefined when nobody answers. */
async function askStage(): Promise<Stage | undefined> {
  try {
    const answer = await fetch('/stage.json')
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

function openFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.id = 'pay-sheet'
  frame.title = '微信支付'
  frame.src = address
  frame.style.cssText = 'position:fixed;inset:0;z-index:1000;width:100%;height:100%;border:0'
  document.body.append(frame)
  return frame
}

/** Waits for the sheet's last word; words from any other window or origin are not heard. */
function frameSays(frame: HTMLIFrameElement, origin: string): Promise<PaySaid> {
  return new Promise(resolve => {
    const hear = (message: MessageEvent) => {
      if (message.origin !== new URL(origin).origin || message.source !== frame.contentWindow) return
      if (message.data?.type !== 'wechat-pay') return
      window.removeEventListener('message', hear)
      const { result } = message.data
      resolve(result === 'ok' || result === 'cancel' ? result : 'fail')
    }
    window.addEventListener('message', hear)
  })
}
