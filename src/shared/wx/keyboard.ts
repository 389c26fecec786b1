/** A phone taps; nothing to do. */
export function openKeyboard(): void {}
