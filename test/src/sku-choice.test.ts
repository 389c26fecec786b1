import { choose, chosenSku, specRows, startChoice } from '../../src/buyer/product/sku-choice'
import { orange } from '../weapp/shop-window'

const values = (choice: readonly (string | undefined)[]) =>
  specRows(orange, choice).map(({ values }) =>
    values.map(({ value, on, inStock, fits }) => ({ value, on, inStock, fits })),
  )

test('nothing is chosen at first, except where there is nothing to choose', () => {
  expect(startChoice(orange)).toEqual([undefined, undefined])
  const single = { specNames: ['规格'], skus: orange.skus.slice(0, 1) }
  expect(startChoice(single)).toEqual(['5斤装'])
  expect(startChoice({ specNames: [], skus: [] })).toEqual([])
})

test('what was bought last is chosen again, as long as it can be had', () => {
  expect(startChoice(orange, 'orange-10-l')).toEqual(['10斤装', '大果'])
  const soldOut = { ...orange, skus: orange.skus.map(sku => ({ ...sku, available: 0 })) }
  expect(startChoice(soldOut, 'orange-10-l')).toEqual([undefined, undefined])
  expect(startChoice(orange, 'no-longer-there')).toEqual([undefined, undefined])
})

test('a product without spec names is chosen as it is', () => {
  const plain = { specNames: [], skus: orange.skus.slice(0, 1).map(sku => ({ ...sku, specs: [] })) }
  expect(chosenSku(plain, startChoice(plain))?.id).toBe('orange-5-m')
})

test('a SKU is named only when every row is chosen', () => {
  expect(chosenSku(orange, ['10斤装', undefined])).toBeUndefined()
  expect(chosenSku(orange, ['10斤装', '大果'])?.id).toBe('orange-10-l')
})

test('what is sold out in every way stays in its place, and what does not go together is told apart', () => {
  const [sizes, grades] = values(['5斤装', undefined])
  expect(sizes?.map(({ inStock }) => inStock)).toEqual([true, true, false])
  expect(grades).toEqual([
    { value: '中果', on: false, inStock: true, fits: true },
    { value: '大果', on: false, inStock: true, fits: false },
  ])
})

test('choosing what does not go with the rest lets go of the rest, never ends in a dead corner', () => {
  expect(choose(orange, ['5斤装', undefined], 1, '大果')).toEqual([undefined, '大果'])
  expect(choose(orange, ['10斤装', '中果'], 1, '大果')).toEqual(['10斤装', '大果'])
})

test('tapping the chosen value lets go of it and of nothing else', () => {
  expect(choose(orange, ['10斤装', '大果'], 0, '10斤装')).toEqual([undefined, '大果'])
})
