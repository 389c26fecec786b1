import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../shared/ui/picture'

interface PicturesProps {
  pictures: string[]
  name: string
  tint: string | undefined
}

/** The pager at the top. One picture needs no pager. */
export function Pictures({ pictures, name, tint }: PicturesProps) {
  const [at, setAt] = useState(0)
  if (pictures.length < 2)
    return <Picture className="hero" picture={pictures[0] ?? ''} name={name} tint={tint} />
  return (
    <View className="hero">
      <Swiper className="hero-swiper" onChange={event => setAt(event.detail.current)}>
        {pictures.map(picture => (
          <SwiperItem key={picture}>
            <Picture className="hero-picture" picture={picture} name={name} tint={tint} />
          </SwiperItem>
        ))}
      </Swiper>
      <View id="pager" className="hero-pager">
        {at + 1} / {pictures.length}
      </View>
    </View>
  )
}
