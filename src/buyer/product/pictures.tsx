import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../shared/ui/picture'
import { Tap } from '../../shared/ui/tap'
import { preview } from '../../shared/wx/preview'

interface PicturesProps {
  pictures: string[]
  name: string
  tint: string | undefined
}

/** The pager at the top; a tap shows a picture large. One picture needs no pager, none nothing to tap. */
export function Pictures({ pictures, name, tint }: PicturesProps) {
  const [at, setAt] = useState(0)
  const [first] = pictures
  const shown = (picture: string, nth: number) => (
    <Tap
      id={`picture-${nth + 1}`}
      className="hero-picture"
      label={`看第 ${nth + 1} 张大图`}
      onTap={() => preview(pictures, picture)}
    >
      <Picture className="hero-picture" picture={picture} name={name} tint={tint} />
    </Tap>
  )
  if (!first) return <Picture className="hero" picture="" name={name} tint={tint} />
  if (pictures.length === 1) return <View className="hero">{shown(first, 0)}</View>
  return (
    <View className="hero">
      <Swiper className="hero-swiper" onChange={event => setAt(event.detail.current)}>
        {pictures.map((picture, nth) => (
          <SwiperItem key={picture}>{shown(picture, nth)}</SwiperItem>
        ))}
      </Swiper>
      <View id="pager" className="hero-pager">
        {at + 1} / {pictures.length}
      </View>
    </View>
  )
}
