import { Image, View } from '@tarojs/components'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { SeasonView } from '../../../types/api/catalog'
import { routes } from '../../routes'
import { go } from '../../shared/go'
import { solarTerm } from '../../shared/solar-term'
import { pictureUrl } from '../../shared/wx/picture'

/** What the shop recommends just now, under the solar term and the date of `now`. */
export function SeasonCard({ season, now }: { season: SeasonView; now: number }) {
  /** When home was opened that got no picture: opened anew, it is tried anew. */
  const [brokenAt, setBrokenAt] = useState<number>()
  const source = brokenAt === now ? '' : pictureUrl(season.picture)
  return (
    <View
      compileMode
      id="season"
      className="season"
      hoverClass="is-pressed"
      ariaRole="link"
      onClick={() => go(routes.product(season.productId))}
    >
      <Image className="season-picture" src={source} mode="aspectFit" onError={() => setBrokenAt(now)} />
      <View className="season-words">
        <View className="season-term">{`${solarTerm(now)}·${dayjs(now).format('M月D日')}`}</View>
        <View className="season-title">{season.title}</View>
        <View className="season-line">{season.line}</View>
        <View className="season-promise icon-shield">{season.promise}</View>
      </View>
    </View>
  )
}
