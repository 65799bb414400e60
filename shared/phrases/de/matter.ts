import type { ItemState } from '../../features/agenda/state.ts'

/** What is put to the vote, declined: by the item's kind. */
export interface Matter {
  readonly nominative: string
  readonly genitive: string
  readonly accusative: string
  /** `im Beschlussvorschlag` */
  readonly within: string
  /** `in den Beschlussvorschlag` */
  readonly into: string
  /** `zum Beschlussvorschlag` */
  readonly to: string
  /** `dem Beschlussvorschlag` */
  readonly dative: string
}

const proposal: Matter = {
  nominative: 'der Beschlussvorschlag',
  genitive: 'des Beschlussvorschlags',
  accusative: 'den Beschlussvorschlag',
  within: 'im Beschlussvorschlag',
  into: 'in den Beschlussvorschlag',
  to: 'zum Beschlussvorschlag',
  dative: 'dem Beschlussvorschlag',
}

const position: Matter = {
  nominative: 'die Stellungnahme',
  genitive: 'der Stellungnahme',
  accusative: 'die Stellungnahme',
  within: 'in der Stellungnahme',
  into: 'in die Stellungnahme',
  to: 'zur Stellungnahme',
  dative: 'der Stellungnahme',
}

const earlierMinutes: Matter = {
  nominative: 'das Protokoll',
  genitive: 'des Protokolls',
  accusative: 'das Protokoll',
  within: 'im Protokoll',
  into: 'in das Protokoll',
  to: 'zum Protokoll',
  dative: 'dem Protokoll',
}

export const matterOf = ({ kind }: Pick<ItemState, 'kind'>): Matter =>
  kind === 'position' ? position : kind === 'minutes-approval' ? earlierMinutes : proposal

/** The genitive with -es where the reference writes it so (in sentences on text changes). */
export const fullGenitive = (matter: Matter): string =>
  matter === proposal ? 'des Beschlussvorschlages' : matter.genitive

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
