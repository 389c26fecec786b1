import { importCatalog } from '../../../cloudfunctions/shop/catalog/import-catalog'
import type { FaultKind } from '../../../emulator/faults'
import { type AShop, openShop } from '../../support/a-shop'
import { csv, line, rowsOf } from './goods-csv'

// The SDK lets its "longer than 3s" timer run on after a broken connection; it would speak after the test.
jest.spyOn(console, 'warn').mockImplementation(() => {})

const rows = rowsOf(csv(line({ leaf: '柑橘' }), line({ id: 'apple', name: '苹果' })))

async function withShop<T>(work: (shop: AShop) => Promise<T>): Promise<T> {
  const shop = await openShop()
  try {
    return await work(shop)
  } finally {
    await shop.stop()
  }
}

/** All that an import writes, without the times. */
async function everything({ ports: { store } }: AShop): Promise<string> {
  const all = await Promise.all([
    store.page('categories', '', 100),
    store.page('products', '', 100),
    store.page('stocks', '', 100),
  ])
  return JSON.stringify(all, (key, value: unknown) => (key === 'at' || key === 'fileAt' ? 0 : value))
}

async function callsAndEnd() {
  return withShop(async shop => {
    const from = shop.cloudbase.calls.length
    await importCatalog(shop.ports, rows)
    return { calls: shop.cloudbase.calls.length - from, whole: await everything(shop) }
  })
}

test.each<FaultKind>(['crash_before', 'crash_after', 'lost', 'error'])(
  'an import broken off by %s at any of its calls is made whole by running it again',
  async kind => {
    const { calls, whole } = await callsAndEnd()
    expect(calls).toBeGreaterThan(6)
    for (let at = 1; at <= calls; at += 1) {
      await withShop(async shop => {
        shop.faults.arm({ at, kind })
        await expect(importCatalog(shop.ports, rows)).rejects.toThrow()
        shop.faults.disarm()
        expect(await importCatalog(shop.ports, rows)).toMatchObject({ ok: true })
        expect(await everything(shop)).toBe(whole)
      })
    }
  },
)
