import { Image, View } from '@tarojs/components'
import { pictureUrl } from '../wx/picture'

/** In a browser an image needs its `alt`; the words beside the picture name the goods already. */
const silent = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** A picture of goods on its quiet ground; `soldOut` pales it and lays the ribbon over it. */
export const Picture = ({ picture, className = '', soldOut = false }: PictureProps) => (
  <View className={`picture ${soldOut ? 'is-sold-out' : ''} ${className}`}>
    {picture ? (
      <Image className="picture-image" src={pictureUrl(picture)} mode="aspectFill" lazyLoad {...silent} />
    ) : null}
    {soldOut ? <View className="ribbon">卖完了</View> : null}
  </View>
)

interface PictureProps {
  picture: string
  className?: string
  soldOut?: boolean
}
