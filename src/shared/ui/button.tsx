import type { ReactNode } from 'react'
import { Tap } from './tap'

interface ButtonProps {
  id: string
  onTap: () => void
  /** At most one `main` on a screen. */
  kind?: 'main' | 'soft' | 'line' | 'plain'
  className?: string
  disabled?: boolean
  busy?: boolean
  children: ReactNode
}

/** Our own button: Taro's, in a browser, turns its words white as soon as `disabled` is named. */
export const Button = ({
  id,
  onTap,
  kind = 'main',
  className = '',
  disabled,
  busy,
  children,
}: ButtonProps) => (
  <Tap
    id={id}
    className={`button button-${kind} ${busy ? 'is-busy' : ''} ${className}`}
    onTap={onTap}
    disabled={disabled || busy || false}
  >
    {children}
  </Tap>
)
