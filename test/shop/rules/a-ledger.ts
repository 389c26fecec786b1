import { isDeepStrictEqual } from 'node:util'
import { applied } from '../../../cloudfunctions/shop/audit/change-told'
import { figuresOf, openedWith, posting, sumsOf } from '../../../cloudfunctions/shop/ledger/account'
import type { Account, LedgerEntry, PayoutEntry, Place } from '../../../cloudfunctions/shop/ledger/document'
import { asking, closing } from '../../../cloudfunctions/shop/payout/postings'
import type { Change, Test, When } from '../../../cloudfunctions/shop/ports'

/** Whether a condition of `When` holds, for the tests that accounts are changed on. */
function holds(account: Account, field: string, test: Test): boolean {
  if (field === 'unfiled.id') return !account.unfiled.some(({ id }) => isDeepStrictEqual(test, { not: id }))
  const is = { ...account }[field as keyof Account]
  if (typeof test !== 'object') return is === test
  if ('exists' in test) return (is !== undefined) === test.exists
  return 'gte' in test && Number(is) >= test.gte
}

/** Accounts as the database keeps them under `posting`: any entry at any moment, any number of times. */
export class ALedger {
  readonly #accounts = new Map<string, Account>()

  post(entry: LedgerEntry) {
    const { distributorId } = entry
    const account = this.#accounts.get(distributorId)
    if (!account) {
      this.#accounts.set(distributorId, openedWith(distributorId, [entry], entry.at))
      return
    }
    this.#write(account, posting(entry, entry.at))
  }

  /** As the database: the change is made if the condition holds. */
  #write(account: Account, { when, change }: { when: When; change: Change }): boolean {
    if (!Object.entries(when).every(([field, test]) => holds(account, field, test))) return false
    this.#accounts.set(account._id, applied({ ...account }, change) as unknown as Account)
    return true
  }

  /** Sets money aside for a payout; false when the account does not allow it. */
  ask(entry: PayoutEntry): boolean {
    const account = this.#accounts.get(entry.distributorId)
    return account !== undefined && this.#write(account, asking(entry, entry.at))
  }

  /** Posts one of what ends a payout. */
  end(entry: PayoutEntry, isLast: boolean): void {
    const account = this.#accounts.get(entry.distributorId)
    if (account) this.#write(account, closing(entry, entry.at, isLast))
  }

  openOf(distributorId: string): string | undefined {
    return this.#accounts.get(distributorId)?.openPayout
  }

  figures(distributorId: string) {
    return figuresOf(this.#accounts.get(distributorId))
  }

  /** Accounts whose figures are not the sum of their entries. */
  get wrong(): Account[] {
    return [...this.#accounts.values()].filter(
      account => JSON.stringify(figuresOf(account)) !== JSON.stringify(sumsOf(account.unfiled)),
    )
  }

  /** What all places hold together, the shop's pocket included: money that moves between them sums to nothing. */
  get total(): number {
    const places = new Map<Place, number>()
    for (const { from, to, fen } of [...this.#accounts.values()].flatMap(({ unfiled }) => unfiled)) {
      places.set(from, (places.get(from) ?? 0) - fen)
      places.set(to, (places.get(to) ?? 0) + fen)
    }
    return [...places.values()].reduce((sum, fen) => sum + fen, 0)
  }
}
