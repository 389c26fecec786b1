/** The element of this id; a page without it is a mistake of ours. */
export function at(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found
}

/** An element with attributes and children; text goes in as text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** Asks the stage's server for `action`; resolves to the new state, undefined when it did not do it. */
export async function act(action, body = {}) {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}
