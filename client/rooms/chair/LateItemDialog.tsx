import { useState } from 'react'
import { ItemKind, type AgendaItem } from '../../../shared/features/agenda/messages.ts'
import { itemsInOrder } from '../../../shared/features/agenda/select.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { delegationsOf } from '../../../shared/features/roster/select.ts'
import { presetNames, type PresetName } from '../../../shared/rules/presets.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { ruleName } from '../../features/ballots/needs-words.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Check, Select, TextArea, TextField } from '../../ui/Field.tsx'
import { ActDialog } from './ActDialog.tsx'
import s from './AgendaDialog.module.css'

/** A further item; its number is a text, so that it may stand between others: `6a`. */
export function LateItemDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const state = useMeeting()
  const items = itemsInOrder(state)
  const [number, setNumber] = useState('')
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ItemKind>('decision')
  const [chosen, setChosen] = useState<string | null>(null)
  const after = chosen ?? likelyPlace(items, number.trim())
  const [text, setText] = useState('')
  const [sponsors, setSponsors] = useState<readonly string[]>([])
  const [late, setLate] = useState(true)
  const [confidential, setConfidential] = useState(false)
  const [rules, setRules] = useState<PresetName | ''>('')
  const clauses = text
    .split(/\n\s*\n/)
    .map((clause) => clause.trim())
    .filter(Boolean)
  const item: AgendaItem = {
    number: number.trim(),
    title: title.trim(),
    short: title.trim().length > 60 ? `${title.trim().slice(0, 59)}…` : title.trim(),
    kind,
    sponsors: [...sponsors],
    clauses,
    rules: rules === '' ? null : rules,
    confidential,
    parent: null,
  }
  const complete = item.number !== '' && item.title !== ''
  return (
    <ActDialog
      title={t('chair.late.title')}
      label={t('chair.late')}
      command={complete ? { type: 'agenda.add', data: { item, late, ...(after === '' ? {} : { after }) } } : null}
      missing={t('chair.late.missing')}
      wide
      onClose={onClose}
    >
      <div className={s['two']}>
        <TextField
          label={t('chair.late.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextField
          label={t('chair.late.itemTitle')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </div>
      <Select
        label={t('chair.late.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ItemKind)}
      >
        {ItemKind.options.map((each) => (
          <option key={each} value={each}>
            {t(`agenda.kind.${each}`)}
          </option>
        ))}
      </Select>
      <Select label={t('chair.late.after')} value={after} onChange={(event) => setChosen(event.currentTarget.value)}>
        {items.map((each) => (
          <option key={each.number} value={each.number}>
            {`${t('room.item', { number: each.number })} ${each.short || fullTitle(each, t)}`}
          </option>
        ))}
      </Select>
      <fieldset>
        <legend className={s['legend']}>{t('chair.late.sponsors')}</legend>
        <div className={s['checks']}>
          {delegationsOf(state).map((each) => (
            <Check
              key={each.code}
              label={each.name}
              checked={sponsors.includes(each.code)}
              onChange={(event) => {
                const others = sponsors.filter((code) => code !== each.code)
                setSponsors(event.currentTarget.checked ? [...others, each.code] : others)
              }}
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        label={t('chair.late.clauses')}
        hint={t('chair.late.clauses.hint')}
        optional={t('app.optional')}
        rows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={t('chair.late.rules')}
        hint={t('chair.late.rules.hint')}
        value={rules}
        onChange={(event) => setRules(event.currentTarget.value as PresetName | '')}
      >
        <option value="">{t('chair.late.rules.own')}</option>
        {presetNames.map((name) => (
          <option key={name} value={name}>
            {ruleName(name, t)}
          </option>
        ))}
      </Select>
      <Check
        label={t('chair.late.confidential')}
        hint={t('chair.late.confidential.hint')}
        checked={confidential}
        onChange={(event) => setConfidential(event.currentTarget.checked)}
      />
      <Check label={t('chair.late.late')} checked={late} onChange={(event) => setLate(event.currentTarget.checked)} />
    </ActDialog>
  )
}

/** `6a` stands after `6`; anything else before what closes the agenda. */
function likelyPlace(items: readonly ItemState[], number: string): string {
  const root = /^(.*\d)[a-z]$/i.exec(number)?.[1]
  const before = items.find((item) => item.number === root)
  return (before ?? items.findLast((item) => item.kind !== 'any-other-business'))?.number ?? ''
}
