import { whatIsNext } from '../../../shared/features/agenda/select.ts'
import { wasOpened } from '../../../shared/features/attendance/select.ts'
import { nextInRollCall } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { ItemState } from '../../../shared/features/agenda/state.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { fullTitle, sponsorNames } from '../agenda/items.ts'
import { presenceView } from '../attendance/presence.ts'
import { resultView } from '../ballots/result.ts'
import { subjectView } from '../ballots/subject.ts'
import { ballotTally, ballotTiles } from '../ballots/tiles.ts'
import { speakerNow } from '../floor/speakers.ts'
import { delegationName, personName } from '../roster/names.ts'
import type { Scene } from './scene.ts'
import { amendmentShown } from './text.ts'

type Words = { readonly t: Text; readonly format: Format }

/** `15 von 16 Delegationen anwesend, beschlussfähig` */
export function presenceLine(state: MeetingState, t: Text): string {
  const { present, all, quorate } = presenceView(state)
  if (!wasOpened(state)) return t('screen.expected', { present, all })
  if (quorate === null) return t('screen.presentOnly', { present, all })
  return t(quorate ? 'screen.present' : 'screen.presentNoQuorum', { present, all })
}

/** So many names fit the foot of a screen. */
const FEW = 3

/** `Nicht anwesend: Thüringen`; only how many where they are many, null where nobody is missing. */
export function absentLine(names: readonly string[], t: Text): string | null {
  if (names.length === 0) return null
  return names.length > FEW ? t('screen.absentMany', { count: names.length }) : t('screen.absent', { names })
}

/** `Als Nächstes: TOP 7`; null where nothing is left. */
export function nextLine(state: MeetingState, t: Text): string | null {
  const next = whatIsNext(state)
  return next === null ? null : t('screen.nextItem', { number: next.number })
}

/** `Aussprache · Antrag: Baden-Württemberg` */
export function itemLine(state: MeetingState, item: ItemState, t: Text): string {
  const sponsors = sponsorNames(state, item)
  const parts = [
    openDebate(state)?.item === item.number ? t('screen.debate') : null,
    sponsors.length > 0 ? t('delegation.motionOf', { names: sponsors }) : null,
    item.presentedBy.length > 0
      ? t('screen.presentedBy', { names: item.presentedBy.map((id) => personName(state, id)) })
      : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' · ') : t('screen.called')
}

/** A clock time as the chair said it: `11:45`, or a day and a time of which the time is told. */
export const saidTime = (until: string, format: Format): string =>
  /^\d{1,2}:\d{2}$/.test(until) || Number.isNaN(Date.parse(until)) ? until : format.time(until)

/** The picture in a sentence or two, for readers; it changes when the picture does, not with every second. */
export function mirrorText(state: MeetingState, scene: Scene, words: Words): string {
  const { t, format } = words
  switch (scene.kind) {
    case 'black':
      return t('screen.black')
    case 'document':
      return t('screen.mirror.document', {
        name: scene.document.file.name,
        page: scene.page,
        pages: scene.document.file.pages,
      })
    case 'before':
      return t('screen.before')
    case 'break':
      return scene.until === null
        ? t('screen.break')
        : `${t('screen.break')}. ${t('screen.breakUntil', { time: saidTime(scene.until, format) })}`
    case 'end':
      return t('screen.end')
    case 'vote':
      return votingText(state, scene.ballot, words)
    case 'result': {
      const result = resultView(state, scene.ballot, t)
      return result ? `${result.word}. ${result.sentence}` : ''
    }
    case 'text': {
      const about = { number: scene.item.number, title: fullTitle(scene.item, t) }
      const amendment = amendmentShown(state, scene.item.number, t)
      return amendment
        ? t('screen.mirror.amendment', { ...about, amendment: amendment.title })
        : t('screen.mirror.text', about)
    }
    case 'now':
    case 'speech': {
      const speaker = speakerNow(state, Date.now)
      const speaks = speaker ? t('screen.mirror.speaks', { name: speaker.name, office: speaker.office }) : ''
      if (scene.kind === 'speech') return speaks
      const item = t('screen.mirror.now', { number: scene.item.number, title: fullTitle(scene.item, t) })
      return [item, speaks].filter(Boolean).join(' ')
    }
    case 'agenda':
      return [t('agenda.title'), nextLine(state, t)].filter((part) => part !== null).join('. ')
  }
}

function votingText(state: MeetingState, ballot: Ballot, { t, format }: Words): string {
  const tally = ballotTally(ballotTiles(state, ballot, { t, format }), t)
  const next = nextInRollCall(ballot)
  const said = t('screen.mirror.vote', {
    method: t(`ballot.method.${ballot.method}`),
    number: subjectView(state, ballot, t).number ?? '',
    tally: tally.map(({ count, word }) => `${count} ${word}`),
  })
  return next === null ? said : `${said} ${t('screen.mirror.next', { name: delegationName(state, next) })}`
}
