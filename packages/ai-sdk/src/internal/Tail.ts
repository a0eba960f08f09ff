/** The end of a text that grows: at most 16,384 UTF-16 units of it. */
export class Tail {
  text = ""

  /** Appends to the text, and forgets its beginning where it is too long. */
  push(piece: string): void {
    this.text = (this.text + piece).slice(-limit)
  }
}

const limit = 16_384
