/** What is used of a 2D context: a browser's and WeChat's both are one; a test records it. */
export interface Pen {
  fillStyle: string | object
  strokeStyle: string | object
  lineWidth: number
  font: string
  textAlign: string
  textBaseline: string
  save(): void
  restore(): void
  scale(x: number, y: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  closePath(): void
  clip(): void
  fill(): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
  /** The part of the picture (first four), and where it goes (last four). */
  drawImage(
    picture: object,
    fromX: number,
    fromY: number,
    fromWidth: number,
    fromHeight: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void
}

/** A picture that is loaded: what the context draws, and its own size in pixels. */
export interface Drawable {
  source: object
  width: number
  height: number
}
