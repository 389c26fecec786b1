import { useRef, useState } from 'react'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { saveFile } from '../../shared/wx/save-file'
import { say } from '../../shared/wx/say'
import { fetchSheet, type Sheet } from './fetch-sheet'

/** How far it is. */
export type Progress =
  | { state: 'asked' }
  | { state: 'fetching'; count: number; unit: string }
  | { state: 'broken'; words: string }
  | { state: 'there'; count: number; underWay: number; csv: string; sheet: Sheet }

/** Fetches a sheet, then hands it over by a tap of its own: WeChat sends no file without one. */
export function useExport() {
  const [progress, setProgress] = useState<Progress>({ state: 'asked' })
  /** Counts what was asked: a sheet that something else was picked during is dropped. */
  const turn = useRef(0)
  const fetch = useAction(async (sheet: Sheet) => {
    turn.current += 1
    const mine = turn.current
    const { unit, unchanged } = sheet
    const told = (count: number) => mine === turn.current && setProgress({ state: 'fetching', count, unit })
    told(0)
    const fetched = await fetchSheet(sheet, told)
    if (mine !== turn.current) return
    if (fetched.ok) return setProgress({ state: 'there', sheet, ...fetched })
    const words = `取到 ${fetched.count} ${unit}时停了：${errorWords[fetched.error]}。文件没有存，${unchanged}。`
    setProgress({ state: 'broken', words })
  })
  const save = useAction(async () => {
    if (progress.state !== 'there') return
    if (!(await saveFile(progress.sheet.fileName, progress.csv))) say('没有发出去，文件还在，可以再点一次')
  })
  const begin = () => {
    turn.current += 1
    setProgress({ state: 'asked' })
  }
  return { progress, fetch, save, begin }
}
