import type { ItemKind } from '../../features/agenda/messages.ts'
import type { ItemState } from '../../features/agenda/state.ts'

/** What is put to the vote, declined: by the item's kind. */
export interface Matter {
  readonly nominative: string
  readonly genitive: string
  /** The genitive as sentences on text changes have it: `des Beschlussvorschlages`. */
  readonly fullGenitive: string
  readonly dative: string
  readonly accusative: string
  /** `im Beschlussvorschlag` */
  readonly within: string
  /** `in den Beschlussvorschlag` */
  readonly into: string
  /** `zum Beschlussvorschlag` */
  readonly to: string
}

const proposal: Matter = {
  nominative: 'der Beschlussvorschlag',
  genitive: 'des Beschlussvorschlags',
  fullGenitive: 'des Beschlussvorschlages',
  dative: 'dem Beschlussvorschlag',
  accusative: 'den Beschlussvorschlag',
  within: 'im Beschlussvorschlag',
  into: 'in den Beschlussvorschlag',
  to: 'zum Beschlussvorschlag',
}

const feminine = (noun: string): Matter => ({
  nominative: `die ${noun}`,
  genitive: `der ${noun}`,
  fullGenitive: `der ${noun}`,
  dative: `der ${noun}`,
  accusative: `die ${noun}`,
  within: `in der ${noun}`,
  into: `in die ${noun}`,
  to: `zur ${noun}`,
})

const earlierMinutes: Matter = {
  nominative: 'das Protokoll',
  genitive: 'des Protokolls',
  fullGenitive: 'des Protokolls',
  dative: 'dem Protokoll',
  accusative: 'das Protokoll',
  within: 'im Protokoll',
  into: 'in das Protokoll',
  to: 'zum Protokoll',
}

const byKind: Partial<Record<ItemKind, Matter>> = {
  position: feminine('Stellungnahme'),
  agenda: feminine('Tagesordnung'),
  'minutes-approval': earlierMinutes,
}

/** PHR8: what an item is about, in words; told in another item's text it says whose: `der Beschlussvorschlag zu TOP 11`. */
export function matterOf({ kind, number }: Pick<ItemState, 'kind' | 'number'>, section: string): Matter {
  const matter = byKind[kind] ?? proposal
  if (section === number) return matter
  const abroad = Object.entries(matter).map(([form, words]) => [form, `${words} zu TOP ${number}`])
  return Object.fromEntries(abroad) as unknown as Matter // the same keys
}
