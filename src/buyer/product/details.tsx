import { Image, View } from '@tarojs/components'
import { pictureUrl } from '../../shared/wx/picture'

/** The long pictures that tell about the goods, one below the other at their own height. */
export const Details = ({ pictures }: { pictures: string[] }) =>
  pictures.length === 0 ? null : (
    <View className="details">
      {pictures.map(picture => (
        <Image key={picture} className="details-picture" src={pictureUrl(picture)} mode="widthFix" lazyLoad />
      ))}
    </View>
  )
