/** Who is to be paid, as it was typed. It lives as long as the form, and nowhere else on the phone. */
export interface IdentityDraft {
  name: string
  idNumber: string
}

/** Where something is wrong, and what. */
export interface IdentityFault {
  at: 'name' | 'id' | 'consent'
  words: string
}

/** Without the blanks, in the digits and letters of an id card. */
export const tidiedIdentity = ({ name, idNumber }: IdentityDraft): IdentityDraft => ({
  name: name.trim(),
  idNumber: idNumber.normalize('NFKC').replace(/\s+/g, '').toUpperCase(),
})

/** What is still wrong with its form; undefined when it can be sent. Whether the number can be true the shop says. */
export function identityFault({ name, idNumber }: IdentityDraft, agreed: boolean): IdentityFault | undefined {
  if ([...name].length < 2) return { at: 'name', words: '请填身份证上的姓名' }
  if (!/^\d{17}[\dX]$/.test(idNumber)) return { at: 'id', words: '身份证号是 18 位，最后一位可以是 X' }
  return agreed ? undefined : { at: 'consent', words: '请先看过上面怎么用、怎么存，再勾上同意' }
}
