/** What had the focus before the dialog came; undefined while there is none. */
let before: Element | null | undefined

/** Gives the focus to a dialog that came, and back when it is gone. Taro moves its parts once more after they came. */
export function followDialog(): void {
  const dialog = document.querySelector('.dialog')
  if (dialog) {
    if (before === undefined) before = document.activeElement
    if (!dialog.matches(':focus-within')) dialog.querySelector<HTMLElement>('[tabindex]')?.focus()
  } else {
    if (before instanceof HTMLElement) before.focus()
    before = undefined
  }
}

/** Escape leaves a dialog or a sheet as a tap beside it does; Tab stays among the answers of a dialog. */
export function keepToDialog(event: KeyboardEvent): void {
  const over = document.querySelector('.dialog') ?? document.querySelector('.sheet.is-open')
  if (event.key === 'Escape') over?.querySelector<HTMLElement>('.dialog-mask, .sheet-mask')?.click()
  if (event.key !== 'Tab' || !over?.matches('.dialog')) return
  const answers = [...over.querySelectorAll<HTMLElement>('[role="button"]')]
  const at = answers.findIndex(answer => answer.matches(':focus'))
  const next = answers.at((at + (event.shiftKey ? -1 : 1)) % answers.length)
  event.preventDefault()
  next?.focus()
}
