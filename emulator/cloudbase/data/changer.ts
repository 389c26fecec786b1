/** What an operator makes of the old value (undefined: the field is missing; as a result: removed). */
export type Changer = (old: unknown) => unknown
export type MakeChanger = (operand: unknown, path: string) => Changer
