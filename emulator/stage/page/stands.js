import { at, make } from './elements.js'

/** So many phones stand side by side; the others wait behind the stage, switched on. */
const MOST = 3
const RANK = { distributor: 0, buyer: 1, seller: 2 }

/** The phones from left to right: who shares, who buys, who sells. A phone never moves: moving would start it anew. */
export const inOrder = phones => [...phones].sort((a, b) => RANK[a.role] - RANK[b.role] || a.nth - b.nth)

/** One of each role first. */
export function firstOnes(phones) {
  const first = inOrder(phones).filter((one, i, all) => all.findIndex(({ role }) => role === one.role) === i)
  const more = inOrder(phones).filter(one => !first.includes(one))
  return new Set([...first, ...more].slice(0, MOST))
}

/** The stands as they are: `on` holds the phones that are seen. */
export function openStands(phones, changed) {
  const on = firstOnes(phones)
  const draw = () => {
    for (const phone of phones) {
      phone.section.classList.toggle('is-away', !on.has(phone))
      const away = phones.filter(other => !on.has(other))
      at(`swaps-${phone.nth}`).replaceChildren(...away.map(other => swapButton(phone, other)))
    }
    changed()
  }
  const swap = (leaves, comes) => {
    on.delete(leaves)
    on.add(comes)
    draw()
  }
  const swapButton = (phone, other) => {
    const words = `换${other.name}`
    const id = `swap-${phone.nth}-${other.nth}`
    const button = make('button', { type: 'button', id, class: 'swap' }, words)
    button.setAttribute('aria-label', `${phone.name}的位置${words}`)
    button.addEventListener('click', () => {
      swap(phone, other)
      // The button went away with its phone.
      document.querySelector(`#swaps-${other.nth} button`)?.focus()
    })
    return button
  }
  draw()
  return {
    /** Brings a phone onto the stage, in place of one of its role if it can be, never of `keep`. */
    bring(phone, keep) {
      if (on.has(phone)) return
      const may = inOrder([...on]).filter(one => one !== keep)
      const leaves = may.find(({ role }) => role === phone.role) ?? may[0]
      if (leaves) swap(leaves, phone)
    },
  }
}
