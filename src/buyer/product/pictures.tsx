import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '../../shared/ui/picture'

/** The pager at the top. One picture needs no pager. */
export function Pictures({ pictures }: { pictures: string[] }) {
  const [at, setAt] = useState(0)
  if (pictures.length < 2) return <Picture className="hero" picture={pictures[0] ?? ''} />
  return (
    <View className="hero">
      <Swiper className="hero-swiper" onChange={event => setAt(event.detail.current)}>
        {pictures.map(picture => (
          <SwiperItem key={picture}>
            <Picture className="hero-picture" picture={picture} />
          </SwiperItem>
        ))}
      </Swiper>
      <View className="hero-pager">
        {at + 1} / {pictures.length}
      </View>
    </View>
  )
}
