import { useState } from 'react'
import { currentItem, itemsInOrder, isContainer } from '../../../shared/features/agenda/select.ts'
import type { SpeechKind } from '../../../shared/features/floor/messages.ts'
import { placeOnList } from '../../features/floor/ask.ts'
import { waitingSpeakers } from '../../features/floor/speakers.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { delegationName } from '../../features/roster/names.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useObjection } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { Button } from '../../ui/Button.tsx'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { ActButton } from '../parts/ActButton.tsx'
import { useAct } from '../parts/use-act.ts'
import { AskPanel } from './SidePanels.tsx'
import { StatementDialog } from './StatementDialog.tsx'
import type { Self } from './use-self.ts'
import s from './FloorPart.module.css'

const furtherKinds: readonly SpeechKind[] = ['reply', 'question', 'point-of-order']

/** Asking for the floor, presenting, writing a statement; who waits. */
export function FloorPart({ self }: { readonly self: Self }) {
  const t = useText()
  const { language } = useLanguage()
  const state = useMeeting()
  const objection = useObjection()
  const [writing, setWriting] = useState(false)
  const [filed, setFiled] = useState<string | null>(null)
  const place = placeOnList(state, self.person)
  const item = currentItem(state)
  const waiting = waitingSpeakers(state, t)
  const refusal = place.kind === 'none' ? objection({ type: 'floor.request', data: { kind: 'speech' } }) : null
  const hint =
    place.kind === 'speaks'
      ? t('floor.you.speak')
      : place.kind === 'waits'
        ? place.behind === 0
          ? t('floor.you.next')
          : t('floor.you.wait', { count: place.behind })
        : refusal
          ? refusalText(language, refusal)
          : t('floor.you.none')
  const presents = item !== null && (item.kind === 'report' ? 'agenda.report' : 'agenda.present')
  const isPresenter =
    item !== null && (item.kind === 'report' || item.sponsorsNow.includes(self.code) || item.sponsorsNow.length === 0)
  return (
    <>
      <AskPanel hint={hint}>
        {place.kind === 'speaks' && (
          <ActButton variant="primary" command={{ type: 'floor.end', data: {} }}>
            {t('floor.end')}
          </ActButton>
        )}
        {place.kind === 'waits' && (
          <ActButton icon="undo-2" command={{ type: 'floor.withdraw', data: {} }}>
            {t('floor.withdraw')}
          </ActButton>
        )}
        {place.kind === 'none' && refusal === null && (
          <ActButton icon="hand" command={{ type: 'floor.request', data: { kind: 'speech' } }}>
            {t('floor.request')}
          </ActButton>
        )}
        {place.kind !== 'speaks' && (
          <div className={s['kinds']}>
            {furtherKinds.map((kind) =>
              objection({ type: 'floor.request', data: { kind } }) === null ? (
                <ActButton key={kind} variant="quiet" command={{ type: 'floor.request', data: { kind } }}>
                  {t(`floor.ask.${kind as 'reply'}`)}
                </ActButton>
              ) : null,
            )}
          </div>
        )}
        {presents !== false && isPresenter && self.inRoom && (
          <ActButton
            icon="message-circle"
            command={{ type: presents, data: {} }}
            hiddenFor={[
              'already-presented',
              'already-reported',
              'already-ended',
              'item-disposed',
              'not-in-room',
              'suspended',
            ]}
          >
            {t(item.kind === 'report' ? 'item.report' : 'item.present')}
          </ActButton>
        )}
        {self.mayAct && (
          <Button variant="quiet" icon="quote" onClick={() => setWriting(true)}>
            {t('statement.write')}
          </Button>
        )}
        {filed !== null && <Note icon="check">{t('statement.filed', { number: filed })}</Note>}
      </AskPanel>
      {waiting.length > 0 && (
        <Panel title={t('floor.list')} roomy>
          <ol className={s['list']}>
            {waiting.map((speaker) => (
              <li key={speaker.id} {...(speaker.id === self.person ? { 'aria-current': true } : {})}>
                <CodeBadge code={speaker.code} name={speaker.delegation} />
                <span>
                  {speaker.name}
                  <small>{speaker.about}</small>
                </span>
              </li>
            ))}
          </ol>
        </Panel>
      )}
      {writing && <WriteStatement self={self} onFiled={setFiled} onClose={() => setWriting(false)} />}
    </>
  )
}

interface WriteStatementProps {
  readonly self: Self
  /** With the item's number. */
  readonly onFiled: (item: string) => void
  readonly onClose: () => void
}

function WriteStatement({ self, onFiled, onClose }: WriteStatementProps) {
  const t = useText()
  const state = useMeeting()
  const { say } = useAnnounce()
  const { act, refused, busy } = useAct()
  const items = itemsInOrder(state).filter((item) => !isContainer(state, item.number))
  const here = state.agenda.current ?? state.agenda.place ?? items[0]?.number ?? ''
  return (
    <StatementDialog
      open
      items={items.map((item) => ({
        id: item.number,
        label: `${t('room.item', { number: item.number })} ${item.short || fullTitle(item, t)}`,
      }))}
      delegations={[self.code, ...self.holds].map((code) => ({ id: code, name: delegationName(state, code) }))}
      first={{ item: here, form: 'separate', text: '', for: self.code }}
      refused={refused}
      busy={busy}
      onFile={async ({ item, form, text, for: code }) => {
        const held = code === self.code ? {} : { for: code }
        if (!(await act({ type: 'statements.file', data: { item, form, text, ...held } }))) return
        onFiled(item)
        say(t('statement.filed', { number: item }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
