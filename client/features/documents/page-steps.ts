import type { PagePart } from '../../../shared/features/screen/messages.ts'

/** A place in a document as a screen shows it. */
export interface PagePlace {
  readonly page: number
  readonly part: PagePart
}

/** What comes next, null behind the last: half by half where halves are shown. */
export function nextPlace({ page, part }: PagePlace, pages: number): PagePlace | null {
  if (part === 'upper') return { page, part: 'lower' }
  return page >= pages ? null : { page: page + 1, part: part === 'whole' ? 'whole' : 'upper' }
}

/** What came before, null before the first. */
export function previousPlace({ page, part }: PagePlace): PagePlace | null {
  if (part === 'lower') return { page, part: 'upper' }
  return page <= 1 ? null : { page: page - 1, part: part === 'whole' ? 'whole' : 'lower' }
}
