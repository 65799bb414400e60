import { isContainer, itemsInOrder } from '../../../shared/features/agenda/select.ts'
import { amendmentOf, textOf } from '../../../shared/features/motions/select.ts'
import { isDecided } from '../../features/agenda/next-item.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { amendmentView } from '../../features/motions/amendment-views.ts'
import { openAmendments } from '../../features/motions/clause-rows.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Check, Select, TextArea } from '../../ui/Field.tsx'
import type { OpeningDraft } from './opening-draft.ts'

/** What is put to the vote: fields by its kind, with the wording that is voted on. */
export function SubjectFields({
  draft,
  change,
}: {
  readonly draft: OpeningDraft
  readonly change: (part: Partial<OpeningDraft>) => void
}) {
  const t = useText()
  const state = useMeeting()
  const item = state.agenda.current
  const choices = itemsInOrder(state).filter(
    (each) => !isContainer(state, each.number) && each.disposition === null && !isDecided(state, each.number),
  )
  const label = (number: string, title: string) => `${t('room.item', { number })} ${title}`
  const wordingOf = (id: string) => {
    const amendment = amendmentOf(state, id)
    return amendment ? amendmentView(state, amendment, t).changes.join(' ') : undefined
  }
  switch (draft.kind) {
    case 'items':
      return (
        <fieldset>
          <legend>{t('chair.opening.items')}</legend>
          {choices
            .filter((each) => textOf(state, each.number).length > 0 || each.number === item)
            .map((each) => (
              <Check
                key={each.number}
                label={label(each.number, each.short || fullTitle(each, t))}
                checked={draft.items.includes(each.number)}
                onChange={(event) => {
                  const others = draft.items.filter((number) => number !== each.number)
                  change({ items: event.currentTarget.checked ? [...others, each.number] : others })
                }}
              />
            ))}
        </fieldset>
      )
    case 'amendment':
      return (
        <Select
          label={t('chair.opening.amendment')}
          hint={wordingOf(draft.amendment)}
          value={draft.amendment}
          onChange={(event) => change({ amendment: event.currentTarget.value })}
        >
          {(item === null ? [] : openAmendments(state, item)).map((amendment) => (
            <option key={amendment.id} value={amendment.id}>
              {amendmentView(state, amendment, t).title}
            </option>
          ))}
        </Select>
      )
    case 'clause':
      return (
        <Select
          label={t('amendment.clause')}
          hint={item === null ? undefined : textOf(state, item)[draft.clause - 1]}
          value={String(draft.clause)}
          onChange={(event) => change({ clause: Number(event.currentTarget.value) })}
        >
          {(item === null ? [] : textOf(state, item)).map((text, at) => (
            <option key={at} value={at + 1}>
              {`${at + 1}. ${text.slice(0, 80)}`}
            </option>
          ))}
        </Select>
      )
    case 'question':
      return (
        <TextArea
          label={t('chair.opening.question')}
          hint={t('chair.opening.question.hint')}
          rows={3}
          value={draft.question}
          onChange={(event) => change({ question: event.currentTarget.value })}
        />
      )
    case 'candidates':
      return (
        <TextArea
          label={t('chair.opening.candidates')}
          hint={t('chair.opening.candidates.hint')}
          rows={4}
          value={draft.candidates}
          onChange={(event) => change({ candidates: event.currentTarget.value })}
        />
      )
    case 'admits':
      return (
        <Select
          label={t('chair.opening.admits')}
          hint={t('chair.opening.admits.hint')}
          value={draft.admits}
          onChange={(event) => change({ admits: event.currentTarget.value })}
        >
          <option value="">{t('chair.choose')}</option>
          {choices
            .filter((each) => each.late)
            .map((each) => (
              <option key={each.number} value={each.number}>
                {label(each.number, each.short || fullTitle(each, t))}
              </option>
            ))}
        </Select>
      )
  }
}
