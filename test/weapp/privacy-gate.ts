/** What the app tells WeChat a person decided. */
interface Decision {
  event: string
  buttonId?: string
}

type Listener = (decide: (decision: Decision) => void, about: { referrer: string }) => void

/** WeChat's gate before what is private: holds a call back, has the app ask, and lets nothing through but a yes that was really tapped. */
export interface PrivacyGate {
  /** Whether the person has agreed before. */
  isOpen: boolean
  /** `wx.onNeedPrivacyAuthorization`: the one listener. */
  listen(listener: Listener): void
  /** Settles once the call may go on; fails as WeChat lets it fail. */
  pass(verb: string): Promise<void>
  /** WeChat sees its own button of this id tapped. */
  tapped(id: string): void
  /** What the app told so far. */
  decisions: Decision[]
}

/** A gate before a person who was never asked; `isOpen` = who has agreed. */
export function privacyGate(isOpen: boolean): PrivacyGate {
  const buttons = new Set<string>()
  let ask: Listener | undefined
  const gate: PrivacyGate = {
    isOpen,
    listen: listener => {
      ask = listener
    },
    tapped: id => void buttons.add(id),
    decisions: [],
    pass: verb =>
      new Promise((resolve, reject) => {
        if (gate.isOpen) return resolve()
        if (!ask) throw new Error(`nobody asks for ${verb}: WeChat would wait for ever`)
        ask(
          decision => {
            gate.decisions.push(decision)
            const agreed = decision.event === 'agree' && buttons.has(decision.buttonId ?? '')
            gate.isOpen ||= agreed
            if (agreed) resolve()
            else reject({ errno: 104, errMsg: `${verb}:fail privacy permission is not authorized` })
          },
          { referrer: verb },
        )
      }),
  }
  return gate
}
