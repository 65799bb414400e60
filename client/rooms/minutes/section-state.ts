import type { OutlineRow } from './Outline.tsx'

/** How far a section has come. Of approved minutes every section is ready: nothing in them is to be settled any more. */
export function sectionState(of: {
  readonly approved: boolean
  /** Words by hand contradict the record. */
  readonly conflict: boolean
  /** This page writes in it. */
  readonly writing: boolean
  /** Its item is over. */
  readonly ended: boolean
}): OutlineRow['state'] {
  if (of.approved) return 'ready'
  if (of.conflict) return 'conflict'
  return of.writing ? 'writing' : of.ended ? 'ready' : 'empty'
}
