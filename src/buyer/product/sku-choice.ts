import type { ProductView, SkuView } from '../../../types/api/catalog'

/** What is chosen on each of the product's spec names, in their order. */
export type Choice = readonly (string | undefined)[]

export interface SpecValue {
  value: string
  on: boolean
  /** Whether some piece can be had with this value at all. */
  inStock: boolean
  /** Whether one can be had together with what is chosen on the other rows. */
  fits: boolean
}

export interface SpecRow {
  name: string
  values: SpecValue[]
}

type Specced = Pick<ProductView, 'specNames' | 'skus'>

/** What was bought last, when it can be had; else nothing, except where there is nothing to choose. */
export const startChoice = ({ specNames, skus }: Specced, bought?: string): Choice =>
  skus.find(({ id, available }) => id === bought && available > 0)?.specs ??
  specNames.map((_, axis) => {
    const [only, other] = valuesOf(skus, axis)
    return other === undefined ? only : undefined
  })

/** The SKU that the choice names; undefined until every row is chosen. */
export const chosenSku = ({ skus }: Specced, choice: Choice): SkuView | undefined =>
  skus.find(sku => sku.specs.every((value, axis) => value === choice[axis]))

/** The rows as the sheet draws them. */
export const specRows = ({ specNames, skus }: Specced, choice: Choice): SpecRow[] =>
  specNames.map((name, axis) => ({
    name,
    values: valuesOf(skus, axis).map(value => ({
      value,
      on: choice[axis] === value,
      inStock: canBeHad(
        skus,
        choice.map((_, at) => (at === axis ? value : undefined)),
      ),
      fits: canBeHad(
        skus,
        choice.map((chosen, at) => (at === axis ? value : chosen)),
      ),
    })),
  }))

/**
 * Chooses `value` on row `axis`, or lets go of it when it was chosen. Choices on other rows that cannot be had together
 * with it are let go too, so that a tap never ends in a dead corner.
 */
export function choose({ skus }: Specced, choice: Choice, axis: number, value: string): Choice {
  if (choice[axis] === value) return choice.map((chosen, at) => (at === axis ? undefined : chosen))
  const alone: Choice = choice.map((_, at) => (at === axis ? value : undefined))
  return choice.reduce<Choice>((kept, chosen, at) => {
    if (at === axis || chosen === undefined) return kept
    const more = kept.map((one, place) => (place === at ? chosen : one))
    return canBeHad(skus, more) ? more : kept
  }, alone)
}

const valuesOf = (skus: readonly SkuView[], axis: number): string[] => [
  ...new Set(skus.flatMap(({ specs }) => specs[axis] ?? [])),
]

const canBeHad = (skus: readonly SkuView[], choice: Choice): boolean =>
  skus.some(
    ({ available, specs }) =>
      available > 0 && choice.every((chosen, axis) => chosen === undefined || specs[axis] === chosen),
  )
