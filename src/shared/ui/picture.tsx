import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { pictureUrl } from '../wx/picture'
import { firstTwo } from './letters'

interface PictureProps {
  picture: string
  className?: string
  soldOut?: boolean
  /** The flat ground of the picture, `#RRGGBB`. */
  tint?: string | undefined
  /** Whose picture it is: its first two characters stand in when there is none or it does not load. */
  name?: string
}

/** A picture of goods on its quiet ground; `soldOut` pales it and lays the ribbon over it. */
export function Picture({ picture, className = '', soldOut = false, tint, name = '' }: PictureProps) {
  const [broken, setBroken] = useState('')
  const there = picture !== '' && picture !== broken
  return (
    <View
      className={`picture ${soldOut ? 'is-sold-out' : ''} ${className}`}
      {...(tint ? { style: `background:${tint}` } : {})}
    >
      {there ? (
        <Image
          className="picture-image"
          src={pictureUrl(picture)}
          mode="aspectFill"
          lazyLoad
          onError={() => setBroken(picture)}
        />
      ) : (
        <View className="picture-letters">{firstTwo(name)}</View>
      )}
      {soldOut ? <View className="ribbon">卖完了</View> : null}
    </View>
  )
}
