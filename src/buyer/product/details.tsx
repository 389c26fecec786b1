import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../shared/ui/tap'
import { pictureUrl } from '../../shared/wx/picture'
import { preview } from '../../shared/wx/preview'

/** The long pictures that tell about the goods, one below the other at their own height. */
export const Details = ({ pictures }: { pictures: string[] }) =>
  pictures.length === 0 ? null : (
    <View className="details">
      {pictures.map((picture, nth) => (
        <DetailPicture key={picture} nth={nth} pictures={pictures} />
      ))}
    </View>
  )

/** A tap shows it large. One that did not come says so: it may hold what a buyer must know. */
function DetailPicture({ nth, pictures }: { nth: number; pictures: string[] }) {
  const [broken, setBroken] = useState(false)
  const picture = pictures[nth] ?? ''
  return broken ? (
    <Tap id={`detail-${nth + 1}-again`} className="details-broken small quiet" onTap={() => setBroken(false)}>
      这张图没有打开，点一下再试
    </Tap>
  ) : (
    <Tap
      id={`detail-${nth + 1}`}
      className="details-tap"
      label={`看第 ${nth + 1} 张详情大图`}
      onTap={() => preview(pictures, picture)}
    >
      <Image
        className="details-picture"
        src={pictureUrl(picture)}
        mode="widthFix"
        lazyLoad
        onError={() => setBroken(true)}
      />
    </Tap>
  )
}
