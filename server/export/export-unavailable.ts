/** This server cannot make such a file, and never will as it is installed; the sentences say what is missing. */
export class ExportUnavailable extends Error {
  override name = 'ExportUnavailable'
  readonly sentence: { readonly de: string; readonly en: string }
  constructor(sentence: ExportUnavailable['sentence'], cause?: unknown) {
    super(sentence.en, { cause })
    this.sentence = sentence
  }
}
