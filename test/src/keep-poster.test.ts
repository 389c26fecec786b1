import Taro from '@tarojs/taro'
import { keepPoster } from '../../src/distributor/poster/keep-poster'
import { troubleWords } from '../../src/distributor/poster/trouble'
import { sure } from '../../src/shared/sure'
import { say } from '../../src/shared/wx/say'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getSetting: jest.fn(), saveImageToPhotosAlbum: jest.fn(), openSetting: jest.fn() },
}))
jest.mock('../../src/shared/sure', () => ({ sure: jest.fn() }))
jest.mock('../../src/shared/wx/say', () => ({ say: jest.fn() }))

const wx = jest.mocked(Taro)
const album = (allowed?: boolean) => ({
  authSetting: allowed === undefined ? {} : { 'scope.writePhotosAlbum': allowed },
})
/** What WeChat answers, one after the other; words are a failure. */
const saving = (...answers: string[]) => {
  for (const errMsg of answers) {
    if (errMsg === 'ok') wx.saveImageToPhotosAlbum.mockResolvedValueOnce({ errMsg })
    else wx.saveImageToPhotosAlbum.mockRejectedValueOnce({ errMsg: `saveImageToPhotosAlbum:fail ${errMsg}` })
  }
}
const settings = (...allowed: (boolean | undefined)[]) => {
  for (const one of allowed) wx.getSetting.mockResolvedValueOnce(album(one) as never)
}
beforeEach(() => jest.resetAllMocks())

test.each([
  ['ok', '已保存到相册'],
  ['auth deny', '没有允许存到相册，海报没有保存'],
  ['auth denied', '没有允许存到相册，海报没有保存'],
  ['authorize no response', '没有允许存到相册，海报没有保存'],
  ['privacy permission is not authorized', '要先同意隐私指引，才能存到相册'],
  [
    'api scope is not declared in the privacy agreement',
    '小店的隐私指引里还没写「相册」，请店主在微信后台补上',
  ],
  ['file not found', '没有保存成，请再试一次'],
])('WeChat answers “%s”: %s', async (answer, words) => {
  settings(undefined)
  saving(answer)
  await keepPoster('wxfile://poster.png')
  expect(jest.mocked(say).mock.calls).toEqual([[words]])
  expect(sure).not.toHaveBeenCalled()
})

test('who turns back hears nothing', async () => {
  settings(true)
  saving('cancel')
  await keepPoster('wxfile://poster.png')
  expect(say).not.toHaveBeenCalled()
})

test('refused before, WeChat asks no more: the way leads through its settings, and then the poster is saved', async () => {
  settings(false, true)
  jest.mocked(sure).mockResolvedValueOnce(true)
  wx.openSetting.mockResolvedValueOnce(album(true) as never)
  saving('ok')
  await keepPoster('wxfile://poster.png')
  expect(wx.saveImageToPhotosAlbum).toHaveBeenCalledTimes(1)
  expect(jest.mocked(say).mock.calls).toEqual([['已保存到相册']])
})

test.each([
  ['leaves the question', false, undefined],
  ['comes back from the settings without a change', true, false],
])('refused before, and whoever %s saves nothing', async (_what, goes, allowed) => {
  settings(false)
  jest.mocked(sure).mockResolvedValueOnce(goes)
  wx.openSetting.mockResolvedValueOnce(album(allowed) as never)
  await keepPoster('wxfile://poster.png')
  expect(wx.saveImageToPhotosAlbum).not.toHaveBeenCalled()
  expect(say).not.toHaveBeenCalled()
})

test.each([
  ['page_not_released', '发布'],
  ['token_refused', 'AppSecret'],
  ['scene_invalid', '32'],
  ['picture_not_allowed', '合法域名'],
] as const)('%s says which way out there is', (trouble, word) => {
  expect(troubleWords(trouble).words).toContain(word)
})

test('any other refusal has its own words, and goods that are gone are not asked for again', () => {
  expect(troubleWords('offline')).toMatchObject({ words: '网络断了一下，没连上店里。', again: true })
  expect(troubleWords('off_sale')).toMatchObject({ again: false })
})
