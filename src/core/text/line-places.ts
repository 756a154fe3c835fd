// Lines and columns of a text, for whoever asks for them in the order of the text.

/** Line and column (from 1) of offsets, quickest where they come in rising order. */
export class LinePlaces {
  private line = 1
  private lineStart = 0
  private nextBreak: number

  constructor(private readonly text: string) {
    this.nextBreak = text.indexOf('\n')
  }

  at(offset: number): { line: number; column: number } {
    if (offset < this.lineStart) {
      this.line = 1
      this.lineStart = 0
      this.nextBreak = this.text.indexOf('\n')
    }
    while (this.nextBreak >= 0 && this.nextBreak < offset) {
      this.line++
      this.lineStart = this.nextBreak + 1
      this.nextBreak = this.text.indexOf('\n', this.lineStart)
    }
    return { line: this.line, column: offset - this.lineStart + 1 }
  }
}
