/** What `catalog:import` was asked to do. */
export interface Args {
  goods: string
  reviews?: string
  skipBad: boolean
}

/** Reads the arguments; undefined when they are none of its own. */
export function readArgs(argv: readonly string[]): Args | undefined {
  const files: string[] = []
  let reviews: string | undefined
  let skipBad = false
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] ?? ''
    if (arg === '--skip-bad') skipBad = true
    else if (arg === '--reviews' && reviews === undefined) {
      i += 1
      reviews = argv[i] ?? ''
    } else files.push(arg)
  }
  const [goods, ...others] = files
  const wrong = (file: string | undefined) => file === '' || file?.startsWith('-')
  if (goods === undefined || others.length > 0 || wrong(goods) || wrong(reviews)) return undefined
  return { goods, skipBad, ...(reviews !== undefined && { reviews }) }
}
