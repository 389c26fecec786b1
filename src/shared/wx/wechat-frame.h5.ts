/** Where the emulated WeChat stands, and who is holding this phone. */
interface Stage {
  openid: string
  payOrigin: string
  wechatOrigin: string
}

/** Undefined when nobody answers. */
export async function askStage(): Promise<Stage | undefined> {
  try {
    const answer = await fetch('/stage.json')
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

/** Opens a page of the emulated WeChat over the mini program, waits for its last word of this type, and closes it. */
export async function inFrame(
  frame: { id: string; title: string; address: string },
  type: string,
): Promise<Record<string, unknown>> {
  const element = document.createElement('iframe')
  element.id = frame.id
  element.title = frame.title
  element.src = frame.address
  element.style.cssText = 'position:fixed;inset:0;z-index:1000;width:100%;height:100%;border:0'
  document.body.append(element)
  const said = await lastWord(element, new URL(frame.address).origin, type)
  element.remove()
  return said
}

/** Words from any other window or origin are not heard. */
function lastWord(
  element: HTMLIFrameElement,
  origin: string,
  type: string,
): Promise<Record<string, unknown>> {
  return new Promise(resolve => {
    const hear = (message: MessageEvent) => {
      if (message.origin !== origin || message.source !== element.contentWindow) return
      if (message.data?.type !== type) return
      window.removeEventListener('message', hear)
      resolve(message.data)
    }
    window.addEventListener('message', hear)
  })
}
