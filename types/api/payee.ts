import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { words } from './fields'

/** Who is paid: what is recorded of a distributor's real name and id number, masked. */
export interface PayeeView {
  /** Absent while nothing is recorded. */
  identity?: { name: string; idNumber: string; at: number }
  /** The wording of the separate consent that is to be read and accepted now. */
  consent: string
}

/** As people type it: blanks in between, digits of full width, a small x. */
const idNumber = v.pipe(
  words(40),
  v.transform(text => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()),
)

export const payeeApi = {
  'payee.me': endpoint<PayeeView>()({ role: 'distributor', input: v.strictObject({}), errors: [] }),
  /**
   * Records real name and id number, encrypted, with the separate consent that the law asks for (PIPL art. 29). Recording
   * again replaces; not while a payout is under way. The name is that of a person, in Chinese characters. `identity_taken`:
   * another account has recorded the same number; whose is not told.
   */
  'payee.identify': endpoint<PayeeView>()({
    role: 'distributor',
    input: v.strictObject({
      name: words(30, 2),
      idNumber,
      consentTo: words(20),
    }),
    errors: ['consent_changed', 'name_wrong', 'id_number_wrong', 'identity_taken', 'payout_open'],
  }),
  /** Deletes what is recorded; again changes nothing. `payee_kept`: somebody was paid under it, and tax law wants it kept. */
  'payee.forget': endpoint<PayeeView>()({
    role: 'distributor',
    input: v.strictObject({}),
    errors: ['payout_open', 'payee_kept'],
  }),
}
