import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import type { SignKind } from '../../ui/Sign.tsx'
import { choiceWord } from './tiles.ts'

/** One of the answers that may be given; a candidate has no sign of its own. */
export type Choice = { readonly id: string; readonly label: string; readonly sign?: SignKind | undefined }

export interface VoteWords {
  readonly t: Text
  readonly format: Format
  /** The rule asks for nothing but objections. */
  readonly objections: boolean
}

/** An answer as it stands on a button; a candidate has no sign. */
export function choiceOf(choice: string, { t, objections }: VoteWords): Choice {
  if (choice === 'invalid') return { id: choice, label: t('vote.invalid') }
  const sign = choice === 'yes' || choice === 'no' || choice === 'abstain' ? ({ sign: choice } as const) : {}
  const word = choice === 'yes' ? t('vote.noObjection') : choice === 'no' ? t('vote.objection') : null
  return { id: choice, label: objections && word !== null ? word : choiceWord(choice, t), ...sign }
}
