import { type ITouchEvent, View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface TapProps {
  id: string
  onTap: () => void
  className?: string
  /** What it does, for a reader that cannot see it; needed when it holds no words. */
  label?: string
  role?: 'button' | 'link' | 'checkbox' | 'tab'
  /** For checkboxes and tabs: whether it is the chosen one. */
  on?: boolean
  disabled?: boolean
  children?: ReactNode
}

/** Anything one taps: says what it is, gives under the finger, does nothing when disabled. */
export function Tap({ id, onTap, className = '', label, role = 'button', on, disabled, children }: TapProps) {
  const tap = (event: ITouchEvent) => {
    event.stopPropagation()
    if (!disabled) onTap()
  }
  return (
    <View
      id={id}
      className={disabled ? `${className} is-disabled` : className}
      hoverClass="is-pressed"
      ariaRole={role}
      {...(label ? { ariaLabel: label } : {})}
      {...(on === undefined ? {} : role === 'tab' ? { ariaSelected: on } : { ariaChecked: on })}
      {...(disabled ? { ariaDisabled: true } : {})}
      onClick={tap}
    >
      {children}
    </View>
  )
}
