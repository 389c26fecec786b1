import type { Host } from './host'

/** Chooses a SKU in the product's sheet until its price shows, and confirms. */
export async function chooseSku(host: Host, how: 'add-to-cart' | 'buy-now', specs: string[], price: string) {
  await host.tapWhenThere(how)
  for (const spec of specs) await host.tapWhenThere(spec)
  await host.until('the choice', () => host.text('sku-price') === price)
  host.tap('confirm-sku')
}

/** At checkout: agrees where the goods ask for it, and orders. */
export async function placeOrder(host: Host, goods: 'fresh' | 'plain') {
  if (goods === 'fresh') await host.tapWhenThere('agree-no-return')
  await host.until('the button', () => host.has('place-order') && !host.looks('place-order', 'is-disabled'))
  host.tap('place-order')
}

/** Waits for the order's page to say so; the number of the order. */
export async function orderStands(host: Host, words: string): Promise<string> {
  await host.until(
    `the order: ${words}`,
    () =>
      host.route() === 'buyer/order/index' &&
      host.has('order-state') &&
      host.text('order-state').startsWith(words),
  )
  return /[A-Z2-7]{16}/.exec(host.text('order-number'))?.[0] ?? ''
}

/** Answers the shop's own question with yes; the words of the question. */
export async function sayYes(host: Host): Promise<string> {
  await host.until('the question', () => host.has('dialog'))
  const asked = host.text('dialog')
  host.tap('dialog-yes')
  return asked
}
