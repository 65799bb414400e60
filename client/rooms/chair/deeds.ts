import { currentItem, isContainer, isPending, itemOf, itemsInOrder } from '../../../shared/features/agenda/select.ts'
import { leading } from '../../../shared/features/attendance/select.ts'
import { lastClosedOn, openBallot, openBallots } from '../../../shared/features/ballots/select.ts'
import { waitingList } from '../../../shared/features/floor/select.ts'
import { peopleOf } from '../../../shared/features/roster/select.ts'
import type { MeetingCommand, MeetingState } from '../../../shared/meeting/meeting.ts'
import { comesAgain, isDecided } from '../../features/agenda/next-item.ts'
import { ballotInView } from '../../features/ballots/in-view.ts'
import { usualMethod } from '../../features/ballots/methods.ts'
import type { Text, TextKey } from '../../i18n/text.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { Ask } from './ask.ts'
import { likelyPerson } from './next-step.ts'

export type DeedGroup = 'item' | 'ballot' | 'words' | 'floor' | 'agenda' | 'meeting' | 'screen'

/** One thing the chair can do: at once, or after a question. `probe` tells whether it can be done just now. */
export interface Deed {
  readonly id: string
  readonly group: DeedGroup
  readonly label: string
  readonly icon: IconName
  /** Other words under which it is found. */
  readonly words?: string
  readonly does: { readonly command: MeetingCommand } | { readonly ask: Ask }
  readonly probe: MeetingCommand
  /** Only whether this person may do such a thing now is asked of the probe; the rest is asked of what is chosen. */
  readonly rightOnly: boolean
}

/** Codes that say: not by this person, or not at this time. */
export const rightCodes: ReadonlySet<string> = new Set([
  'chair-only',
  'office-only',
  'not-convened',
  'not-open',
  'suspended',
  'meeting-closed',
])

const ballotData = { order: 'protocol', written: false } as const

/** A ballot as it is opened where nothing else is said. */
export const openingBallot = (
  data: Partial<Extract<MeetingCommand, { type: 'ballots.open' }>['data']>,
  method: Extract<MeetingCommand, { type: 'ballots.open' }>['data']['method'],
): MeetingCommand => ({ type: 'ballots.open', data: { ...ballotData, method, ...data } })

/** Everything a chair can do, also what is refused just now. `target`: the item in the middle, called or not. */
export function deedsOf(state: MeetingState, target: string | null, t: Text): readonly Deed[] {
  const item = target === null ? {} : { item: target }
  const named = target ?? ''
  const numbered = target === null ? t('chair.deed.thisItem') : t('room.item', { number: target })
  const open = openBallot(state)
  const closed = (target === null ? null : lastClosedOn(state, target)) ?? ballotInView(state)
  const chair = leading(state) ?? ''
  const presenter = likelyFor(state, target) ?? chair
  const method = usualMethod(state)
  const deed = (
    group: DeedGroup,
    id: string,
    label: string,
    icon: IconName,
    probe: MeetingCommand,
    does: Deed['does'] = { command: probe },
    words?: string,
  ): Deed => ({ id, group, label, icon, probe, does, rightOnly: false, ...(words === undefined ? {} : { words }) })
  const right = (...parts: Parameters<typeof deed>): Deed => ({ ...deed(...parts), rightOnly: true })
  const word = (key: TextKey & `chair.deed.${string}`) => t(key as 'chair.deed.call')
  const screens = ['live', 'frozen', 'black', 'break'] as const

  return [
    right(
      'item',
      'call',
      word('chair.deed.call'),
      'gavel',
      { type: 'agenda.call', data: { item: callable(state) } },
      { ask: { kind: 'call' } },
      word('chair.deed.call.words'),
    ),
    deed(
      'item',
      'present',
      word('chair.deed.present'),
      'message-circle',
      { type: 'agenda.present', data: { ...item, person: presenter } },
      { ask: { kind: 'present', item: named } },
    ),
    deed(
      'item',
      'report',
      word('chair.deed.report'),
      'message-circle',
      { type: 'agenda.report', data: { ...item, person: presenter } },
      { ask: { kind: 'report', item: named } },
    ),
    deed('item', 'open-debate', word('chair.deed.openDebate'), 'message-square-plus', {
      type: 'floor.openDebate',
      data: {},
    }),
    deed(
      'item',
      'open-debate-on',
      word('chair.deed.openDebateOn'),
      'message-square-plus',
      { type: 'floor.openDebate', data: {} },
      { ask: { kind: 'topic' } },
    ),
    deed('item', 'close-debate', word('chair.deed.closeDebate'), 'check', { type: 'floor.closeDebate', data: {} }),
    deed(
      'item',
      'close-item',
      t('chair.deed.closeItem', { item: numbered }),
      'check',
      { type: 'agenda.close', data: { ...item, outcome: 'noted' } },
      { ask: { kind: 'close-item', item: named } },
      word('chair.deed.closeItem.words'),
    ),
    deed('item', 'reopen', t('chair.deed.reopen', { item: numbered }), 'undo-2', {
      type: 'agenda.reopen',
      data: { item: named },
    }),
    ...(['postpone', 'refer', 'settle', 'drop'] as const).map((how) =>
      deed(
        'item',
        how,
        t(`chair.deed.${how}`, { item: numbered }),
        how === 'drop' ? 'x' : 'skip-forward',
        { type: `agenda.${how}`, data: item },
        { ask: { kind: 'dispose', how, item: named } },
      ),
    ),
    deed(
      'ballot',
      'open-ballot',
      word('chair.deed.openBallot'),
      'vote',
      openingBallot({ subject: { kind: 'question', question: '?' } }, method),
      { ask: { kind: 'open-ballot', subject: 'items' } },
      word('chair.deed.openBallot.words'),
    ),
    deed(
      'ballot',
      'repeat',
      word('chair.deed.repeat'),
      'redo-2',
      openingBallot({ ...item, subject: { kind: 'items', items: [named] }, repeats: 'previous' }, method),
      { ask: { kind: 'open-ballot', subject: 'items', repeats: true } },
    ),
    ...openBallots(state).map((ballot) =>
      deed(
        'ballot',
        `close-${ballot.id}`,
        ballot.written ? word('chair.deed.closeWritten') : word('chair.deed.closeBallot'),
        'lock',
        { type: 'ballots.close', data: { ballot: ballot.id } },
        {
          ask: {
            kind: 'confirm',
            title: t('chair.closeBallot.title'),
            text: [t('chair.closeBallot.final')],
            label: t('chair.closeBallot'),
            command: { type: 'ballots.close', data: { ballot: ballot.id } },
          },
        },
      ),
    ),
    deed(
      'ballot',
      'cancel-ballot',
      word('chair.deed.cancelBallot'),
      'x',
      { type: 'ballots.cancel', data: { ballot: open?.id ?? '', reason: '?' } },
      { ask: { kind: 'cancel-ballot', ballot: open?.id ?? '' } },
    ),
    deed(
      'ballot',
      'correct',
      word('chair.deed.correct'),
      'pencil',
      {
        type: 'ballots.correct',
        data: { ballot: closed?.id ?? '', delegation: correctable(closed), choice: 'invalid', reason: '?' },
      },
      { ask: { kind: 'correct', ballot: closed?.id ?? '' } },
    ),
    deed(
      'words',
      'change-text',
      word('chair.deed.changeText'),
      'file-pen-line',
      {
        type: 'motions.change',
        data: { ...item, accepted: 'consensus', changes: [{ ...aChange, clause: 1, op: 'insert', text: '?' }] },
      },
      { ask: { kind: 'change-text', item: named } },
      word('chair.deed.changeText.words'),
    ),
    deed(
      'words',
      'ruling',
      word('chair.deed.ruling'),
      'quote',
      { type: 'statements.rule', data: { text: '?', ...item } },
      { ask: { kind: 'words', what: 'ruling', item: target } },
      word('chair.deed.ruling.words'),
    ),
    deed(
      'words',
      'notice',
      word('chair.deed.notice'),
      'info',
      { type: 'statements.notice', data: { text: '?', ...item } },
      { ask: { kind: 'words', what: 'notice', item: target } },
    ),
    right(
      'floor',
      'request',
      word('chair.deed.request'),
      'hand',
      { type: 'floor.request', data: { kind: 'point-of-order', person: someoneNew(state) } },
      { ask: { kind: 'request', speech: 'speech' } },
    ),
    right(
      'floor',
      'point-of-order',
      word('chair.deed.pointOfOrder'),
      'hand',
      { type: 'floor.request', data: { kind: 'point-of-order', person: someoneNew(state) } },
      { ask: { kind: 'request', speech: 'point-of-order' } },
    ),
    right(
      'floor',
      'grant',
      word('chair.deed.grant'),
      'message-circle',
      { type: 'floor.grant', data: { person: someoneNew(state) } },
      { ask: { kind: 'grant' } },
    ),
    deed('floor', 'end-speech', t('chair.endSpeech'), 'check', { type: 'floor.end', data: {} }),
    (state.floor.speaking?.pausedAt ?? null) === null
      ? deed('floor', 'clock', t('chair.clock.pause'), 'pause', { type: 'floor.pause', data: {} })
      : deed('floor', 'clock', t('chair.clock.resume'), 'play', { type: 'floor.resume', data: {} }),
    state.floor.listClosed
      ? deed('floor', 'list', word('chair.deed.openList'), 'list-plus', { type: 'floor.openList', data: {} })
      : deed('floor', 'list', word('chair.deed.closeList'), 'lock', { type: 'floor.closeList', data: {} }),
    deed(
      'floor',
      'limit',
      word('chair.deed.limit'),
      'timer',
      { type: 'floor.limit', data: { seconds: (state.floor.speechLimit ?? 0) + 1, for: 'speech' } },
      { ask: { kind: 'limit', for: 'speech' } },
    ),
    deed('agenda', 'adopt', word('chair.deed.adopt'), 'list-checks', { type: 'agenda.adopt', data: {} }),
    right(
      'agenda',
      'agenda',
      word('chair.deed.agenda'),
      'list',
      { type: 'agenda.order', data: { items: [] } },
      { ask: { kind: 'agenda' } },
      word('chair.deed.agenda.words'),
    ),
    right(
      'agenda',
      'late-item',
      word('chair.deed.lateItem'),
      'plus',
      { type: 'agenda.consent', data: { items: [], when: 'end', how: 'singly', liftAt: 1 } },
      { ask: { kind: 'late-item' } },
    ),
    right(
      'agenda',
      'consent',
      word('chair.deed.consent'),
      'list-checks',
      { type: 'agenda.consent', data: { items: [], when: 'end', how: 'singly', liftAt: 1 } },
      { ask: { kind: 'consent' } },
    ),
    right(
      'agenda',
      'join',
      word('chair.deed.join'),
      'link-2',
      { type: 'agenda.order', data: { items: [] } },
      { ask: { kind: 'join' } },
    ),
    ...(severalDays(state)
      ? [
          right(
            'agenda',
            'schedule',
            word('chair.deed.schedule'),
            'timer',
            { type: 'agenda.order', data: { items: [] } },
            { ask: { kind: 'schedule' } },
          ),
        ]
      : []),
    deed('meeting', 'open-meeting', t('chair.openMeeting'), 'gavel', { type: 'attendance.open', data: {} }),
    deed(
      'meeting',
      'suspend',
      word('chair.deed.suspend'),
      'coffee',
      { type: 'attendance.suspend', data: {} },
      { ask: { kind: 'suspend' } },
      word('chair.deed.suspend.words'),
    ),
    deed('meeting', 'resume', word('chair.deed.resume'), 'play', { type: 'attendance.resume', data: {} }),
    deed(
      'meeting',
      'pass-chair',
      word('chair.deed.passChair'),
      'handshake',
      { type: 'attendance.passChair', data: { to: someoneElse(state, chair) } },
      { ask: { kind: 'pass-chair' } },
    ),
    deed(
      'meeting',
      'close-meeting',
      word('chair.deed.closeMeeting'),
      'lock',
      { type: 'attendance.close', data: {} },
      { ask: closingMeeting(state, t) },
    ),
    ...screens.map((mode) =>
      deed(
        'screen',
        `screen-${mode}`,
        t(`chair.deed.screen.${mode}`),
        mode === 'live' ? 'monitor' : mode === 'frozen' ? 'snowflake' : mode === 'black' ? 'eye-off' : 'coffee',
        { type: 'screen.show', data: { mode } },
      ),
    ),
  ]
}

const aChange = { text: null, count: null, consequential: false } as const

/** Asks before the meeting is closed, naming what was left open. */
export function closingMeeting(state: MeetingState, t: Text): Ask {
  const left = itemsInOrder(state).filter(
    (item) => (isPending(state, item.number) && !isDecided(state, item.number)) || comesAgain(state, item),
  )
  return {
    kind: 'confirm',
    title: t('chair.closeMeeting.title'),
    text: [
      ...(left.length > 0 ? [t('chair.closeMeeting.left', { numbers: left.map((item) => item.number) })] : []),
      t('chair.closeMeeting.final'),
    ],
    label: t('chair.closeMeeting'),
    command: { type: 'attendance.close', data: {} },
  }
}
const likelyFor = (state: MeetingState, target: string | null): string | null => {
  const item = target === null ? currentItem(state) : itemOf(state, target)
  return item ? likelyPerson(state, item) : null
}

/** Some item that could be called, for asking whether any can. */
const callable = (state: MeetingState): string =>
  state.agenda.order.find((number) => state.agenda.items[number]?.phase === 'waiting' && !isContainer(state, number)) ??
  ''

const correctable = (ballot: ReturnType<typeof ballotInView>): string =>
  ballot?.electorate.find((voter) => voter.represented)?.code ?? ''

const someoneNew = (state: MeetingState): string => {
  const waiting = new Set(waitingList(state).map((it) => it.person))
  return state.attendance.present.find((id) => !waiting.has(id) && state.floor.speaking?.person !== id) ?? ''
}

const someoneElse = (state: MeetingState, chair: string): string =>
  state.attendance.present.find((id) => id !== chair) ?? peopleOf(state)[0]?.id ?? ''

const severalDays = ({ roster }: MeetingState): boolean => roster.convened && roster.meeting.dates.length > 1
