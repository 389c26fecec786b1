/** `1124` → `1,124`: a large figure is read at a glance. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')
