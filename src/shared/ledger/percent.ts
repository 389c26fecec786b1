/** `1000` → `10%`, `1250` → `12.5%`. */
export const percent = (bp: number): string => `${bp / 100}%`
