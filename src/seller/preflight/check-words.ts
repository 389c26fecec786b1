import type { CheckView, PreflightCheck } from '../../../types/api/poster'
import type { PictureFault } from '../../shared/wx/take-picture'

/** One thing that a poster needs, as it stands on the screen. */
export interface Check {
  id: PreflightCheck | 'pictures'
  title: string
  state: CheckView['state'] | 'trying'
  /** How to mend it, or why it was not tried; '' when there is nothing to say. */
  words: string
}

export const stateWords: Record<Check['state'], string> = {
  passed: '通过',
  failed: '没通过',
  not_tried: '没有查到',
  trying: '正在查',
}

const titles: Record<PreflightCheck, string> = {
  wechat: '微信有回应',
  token: '微信认得小店',
  scene: '码里放得下分享码',
  page: '商品页已经发布',
}

/** How the owner mends what failed. */
const mends: Record<NonNullable<CheckView['why']>, string> = {
  wechat_unavailable: '微信暂时没有回应。过几分钟再查一次，做过的海报不受影响。',
  too_often: '问得太勤，微信限了次数。过几分钟再查一次，做过的海报不受影响。',
  token_refused:
    '核对云函数环境变量里的 AppID 和 AppSecret，再看微信公众平台「开发管理」里的 IP 白名单有没有放行云函数，见部署说明。',
  scene_invalid: '码里只能放 32 个字母和数字，微信没有收下。多半是云函数旧了：请重新部署到最新的版本。',
  page_not_released: '在微信公众平台提交审核并发布小程序。没有发布之前，海报上的码打不开。',
}

const NOT_TRIED = '没通过的那一项弄好了，才查得到这一项。'

/** What WeChat said of one thing. */
export const checkOf = ({ check, state, why }: CheckView): Check => ({
  id: check,
  title: titles[check],
  state,
  words: why ? mends[why] : state === 'not_tried' ? NOT_TRIED : '',
})

/** Where a picture lies, as the owner enters it at WeChat; the shop's own storage has no host. */
const hostOf = (picture: string): string => /^[a-z]+:\/\/([^/]+)/i.exec(picture)?.[1] ?? '小店自己的图片'

/** A picture that was tried, and what kept this phone from taking it. */
export interface Tried {
  picture: string
  fault: PictureFault | undefined
}

const mendOf = ({ picture, fault }: Tried): string =>
  fault === 'picture_not_allowed'
    ? `${hostOf(picture)} 不让取用：在微信公众平台「开发设置」里把它加进 downloadFile 合法域名，或把图片传到小店自己的云存储。`
    : `${hostOf(picture)} 的图片没有取到：网络断了一下，或图片已经删了。再查一次，还不行就重新传图。`

/** What came of trying the pictures; undefined = still trying. */
export function picturesCheck(tried: readonly Tried[] | undefined): Check {
  const check = { id: 'pictures', title: '商品图片画得进海报' } as const
  if (!tried) return { ...check, state: 'trying', words: '' }
  if (tried.length === 0)
    return { ...check, state: 'not_tried', words: '在卖的商品还没有图片。海报要有一张图，请先传一张。' }
  const failed = tried.filter(({ fault }) => fault)
  if (failed.length === 0) return { ...check, state: 'passed', words: '' }
  return { ...check, state: 'failed', words: failed.map(mendOf).join('') }
}
