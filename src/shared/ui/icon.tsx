import { View } from '@tarojs/components'

/** The shapes that `icons.scss` holds. */
export type IconName =
  | 'plus'
  | 'minus'
  | 'close'
  | 'check'
  | 'right'
  | 'pin'
  | 'truck'
  | 'shield'
  | 'info'
  | 'box'
  | 'wallet'
  | 'cart'
  | 'store'
  | 'trash'
  | 'warn'
  | 'star'
  | 'undo'
  | 'refresh'
  | 'clock'
  | 'search'
  | 'heart'
  | 'heart-on'
  | 'chat'
  | 'moments'
  | 'sort'
  | 'person'
  | 'letters'

/** A shape in the colour of the text around it; silent to readers, so the words must stand beside it. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <View className={`icon icon-${name} ${className}`} />
)
