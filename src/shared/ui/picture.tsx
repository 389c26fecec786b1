import { Image, View } from '@tarojs/components'
import { pictureUrl } from '../wx/picture'

/** A picture of goods on its quiet ground; `soldOut` pales it and lays the ribbon over it. */
export const Picture = ({ picture, className = '', soldOut = false }: PictureProps) => (
  <View className={`picture ${soldOut ? 'is-sold-out' : ''} ${className}`}>
    {picture ? (
      <Image className="picture-image" src={pictureUrl(picture)} mode="aspectFill" lazyLoad />
    ) : null}
    {soldOut ? <View className="ribbon">卖完了</View> : null}
  </View>
)

interface PictureProps {
  picture: string
  className?: string
  soldOut?: boolean
}
