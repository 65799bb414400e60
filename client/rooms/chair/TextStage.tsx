import { consentListOf, isContainer, itemOf, liftsOf } from '../../../shared/features/agenda/select.ts'
import { lastClosedOn } from '../../../shared/features/ballots/select.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import { clausesNow, textOf } from '../../../shared/features/motions/select.ts'
import type { Amendment } from '../../../shared/features/motions/state.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { itemMark } from '../../features/agenda/items.ts'
import { resultView } from '../../features/ballots/result.ts'
import { amendmentViews } from '../../features/motions/amendment-views.ts'
import { AmendmentText } from '../../features/motions/AmendmentText.tsx'
import { openAmendments } from '../../features/motions/clause-rows.ts'
import { DecidedAmendments } from '../../features/motions/DecidedAmendments.tsx'
import { DifferenceSwitch } from '../../features/motions/DifferenceSwitch.tsx'
import { MotionText } from '../../features/motions/MotionText.tsx'
import { delegationName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import type { Text } from '../../i18n/text.ts'
import { useMeeting } from '../../session/Session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { AmendmentList } from './AmendmentList.tsx'
import { accepting, rejecting } from './amendment-asks.ts'
import { useCockpit } from './cockpit.ts'
import { DocumentsPart } from './DocumentsPart.tsx'
import { Sayings } from './Sayings.tsx'
import { StagePanel } from './StagePanel.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'
import s from './TextStage.module.css'

/** What is put to the vote, what is proposed about it, and what was said for the record. */
export function TextStage({ item: number }: { readonly item: string }) {
  const t = useText()
  const state = useMeeting()
  const { ask, act, why, reason, peek, peeked, step } = useCockpit()
  const item = itemOf(state, number)
  if (!item) return null
  const clauses = textOf(state, number)
  const amendments = openAmendments(state, number)
  const list = consentListOf(state, number)
  const change = { clause: 1, op: 'insert' as const, text: '?', count: null, consequential: false }
  const isCalled = state.agenda.current === number
  const changeable = why({ type: 'motions.change', data: { item: number, changes: [change], accepted: 'consensus' } })
  const call = { type: 'agenda.call', data: { item: number } } as const
  const debated = isCalled && openDebate(state) !== null
  const closed = lastClosedOn(state, number)
  const result = peeked !== null && closed ? resultView(state, closed, t) : null
  const mark = itemMark(state, item, t)
  return (
    <StagePanel
      title={clauses.length > 0 ? t('motion.text') : t('chair.item')}
      views={<ViewSwitch here="text" />}
      sub={[
        ...(clauses.length > 0 ? [t('delegation.clauses', { count: clauses.length })] : []),
        ...(amendments.length > 0 ? [t('chair.amendments', { count: amendments.length })] : []),
        ...(debated ? [t('chair.debateRuns')] : []),
        ...(peeked !== null && mark ? [mark.word] : []),
      ].join(' · ')}
      aside={
        <span className={s['acts']}>
          {changeable === undefined && clauses.length > 0 && (
            <Button icon="file-pen-line" onClick={() => ask({ kind: 'change-text', item: number })}>
              {t('motion.change')}
            </Button>
          )}
          {peeked !== null && !isContainer(state, number) && (
            <Button
              icon="gavel"
              reason={reason(call)}
              onClick={async () => {
                if (await act(call)) peek(null)
              }}
            >
              {t('chair.callItem', { number })}
            </Button>
          )}
        </span>
      }
    >
      {list && (
        <Note icon="list-checks">
          {t('consent.on')}{' '}
          {liftsOf(list, number).length > 0 &&
            t('chair.consent.lifts', {
              names: liftsOf(list, number).map((code) => delegationName(state, code)),
              needed: list.liftAt,
            })}
        </Note>
      )}
      {result && (
        <p className={s['result']}>
          <b>{result.word}.</b> {result.sentence}
        </p>
      )}
      {amendments.length > 0 && (
        <AmendmentList
          label={t('motion.amendments')}
          tools={<DifferenceSwitch />}
          amendments={amendmentRows(number, isCalled)}
        />
      )}
      <MotionText item={number} />
      <DecidedAmendments item={number} />
      <DocumentsPart item={number} />
      <Sayings item={number} />
      {clauses.length === 0 && <p className={s['none']}>{t('chair.noText')}</p>}
    </StagePanel>
  )

  function amendmentRows(of: string, isCalled: boolean) {
    const views = amendmentViews(state, of, t)
    const open = openAmendments(state, of)
    return open.map((amendment, at) => {
      const view = views.find(({ id }) => id === amendment.id)
      const { gone } = clausesNow(state, amendment)
      const title = view?.title ?? amendment.id
      return {
        id: amendment.id,
        code: amendment.delegation,
        delegation: delegationName(state, amendment.delegation),
        title,
        text: <AmendmentText id={amendment.id} title={title} />,
        state: amendmentState(gone, at, t),
        order: (
          <>
            {exchange(open[at - 1], amendment, t('chair.amendment.earlier', { title }), 'arrow-up')}
            {exchange(amendment, open[at + 1], t('chair.amendment.later', { title }), 'arrow-down')}
          </>
        ),
        actions: isCalled && !(step.kind === 'decide-amendment' && step.amendment === amendment.id) && (
          <>
            <Button
              reason={reason({ type: 'motions.accept', data: { id: amendment.id, accepted: 'consensus' } })}
              onClick={() => ask(accepting(state, amendment.id, 'consensus', t))}
            >
              {t('chair.amendment.consensus')}
            </Button>
            {why({ type: 'motions.accept', data: { id: amendment.id, accepted: 'mover' } }) === undefined && (
              <>
                <Button onClick={() => ask(accepting(state, amendment.id, 'mover', t))}>
                  {t('chair.amendment.mover')}
                </Button>
                <Button onClick={() => ask({ kind: 'open-ballot', subject: 'amendment', amendment: amendment.id })}>
                  {t('chair.amendment.vote')}
                </Button>
                <Button variant="quiet" onClick={() => ask(rejecting(state, amendment.id, t))}>
                  {t('chair.amendment.reject')}
                </Button>
              </>
            )}
          </>
        ),
      }
    })
  }

  /** Two that follow one another change places; what amends an amendment stays before it (MOT10). */
  function exchange(
    first: Amendment | undefined,
    second: Amendment | undefined,
    label: string,
    icon: 'arrow-up' | 'arrow-down',
  ) {
    if (!first || !second || first.to === second.id) return null
    const command: MeetingCommand = { type: 'motions.order', data: { ids: [second.id, first.id] } }
    return why(command) === undefined && <IconButton icon={icon} label={label} onClick={() => void act(command)} />
  }
}

function amendmentState(gone: readonly number[], at: number, t: Text) {
  if (gone.length > 0) return { tone: 'warn' as const, text: t('chair.amendment.gone', { clauses: gone.map(String) }) }
  return { tone: 'action' as const, text: t(at === 0 ? 'chair.amendment.now' : 'chair.amendment.waits') }
}
