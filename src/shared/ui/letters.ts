/** What stands where a picture is missing: the first two characters of the name, whole ones (an emoji is one). */
export const firstTwo = (name: string): string => [...name.replace(/\s+/g, '')].slice(0, 2).join('')
