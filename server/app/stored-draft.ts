import type { Workshop } from '../bundle/content.ts'
import { sections } from '../draft/content.ts'
import { DraftDocument } from '../draft/document.ts'
import { isSound } from '../draft/sound.ts'
import { draftTextOf } from './draft-text.ts'
import { softwareHere } from './software.ts'

let here: string | null = null

/** What bundles of this installation are made and checked with. */
export const workshop: Workshop = {
  get software() {
    return (here ??= softwareHere()) // reads some hundred files, so not before somebody asks
  },
  draftText(update) {
    const document = new DraftDocument([update])
    try {
      if (document.damaged) throw new Error('parts of the draft are missing')
      if (!isSound(document.live)) throw new Error('this is no text of minutes')
      return draftTextOf(sections(document.live))
    } finally {
      document.destroy()
    }
  },
}

/** A draft as it is stored, as one update that says the same. Throws where it is damaged: half a draft is not handed on. */
export function wholeDraft(stored: readonly Uint8Array[]): Uint8Array {
  const document = new DraftDocument(stored)
  try {
    const whole = document.whole()
    if (whole === null) throw new Error('the stored draft is damaged')
    return whole
  } finally {
    document.destroy()
  }
}
