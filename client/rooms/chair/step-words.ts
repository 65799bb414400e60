import { needsSentences } from '../../features/ballots/needs-words.ts'
import type { Opening } from '../../features/ballots/opening.ts'
import { presenceView } from '../../features/attendance/presence.ts'
import { fullTitle, outcomeWord } from '../../features/agenda/items.ts'
import { amendmentViews } from '../../features/motions/amendment-views.ts'
import { delegationName, officeLine, personName } from '../../features/roster/names.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { lastClosedOn } from '../../../shared/features/ballots/select.ts'
import { openDebate, waitingList } from '../../../shared/features/floor/select.ts'
import type { Text } from '../../i18n/text.ts'
import { isDecidedInWriting, isToBeDecided } from '../../features/agenda/next-item.ts'
import type { Step } from './next-step.ts'

export interface StepWords {
  readonly what: string
  readonly then?: string | undefined
}

/** The step as a chair would say it to herself: what to do, and what comes then or must be known. */
export function stepWords(state: MeetingState, step: Step, opening: Opening | null, t: Text): StepWords {
  const name = (code: string) => delegationName(state, code)
  const title = (item: Extract<Step, { kind: 'call' }>['item']) => item.short || fullTitle(item, t)
  switch (step.kind) {
    case 'open-meeting': {
      const { present, all, absent } = presenceView(state)
      const missing = absent.length > 0 ? [t('chair.step.missing', { names: absent })] : []
      return {
        what: t('chair.step.openMeeting'),
        then: [t('chair.step.expected', { present, all }), ...missing].join(' '),
      }
    }
    case 'resume':
      return {
        what: t('chair.step.resume'),
        then: step.until === null ? undefined : t('chair.step.until', { time: step.until }),
      }
    case 'over':
      return { what: t('chair.step.over'), then: t('chair.step.over.then') }
    case 'settle':
      return {
        what: t('chair.step.settle', { name: name(step.delegation) }),
        then: t('chair.step.settle.then'),
      }
    case 'ask':
      return {
        what: t('chair.askDelegation', { name: name(step.delegation) }),
        then:
          step.others.length === 0
            ? t('chair.thenCloseNow')
            : t('chair.thenClose', { names: shortened(step.others.map(name), t) }),
      }
    case 'wait':
      return {
        what: t('chair.step.wait', { count: step.open.length }),
        then: t('ballot.stillOpen', { names: shortened(step.open.map(name), t) }),
      }
    case 'close-ballot': {
      const exceptions = step.ballot.method === 'exceptions'
      return {
        what: t(exceptions ? 'chair.step.askExceptions' : 'chair.step.closeBallot'),
        then: exceptions ? t('chair.step.askExceptions.then') : t('ballot.allIn'),
      }
    }
    case 'decide-tie':
      return { what: t('chair.step.tie'), then: t('chair.step.tie.then') }
    case 'grant':
      return {
        what: t('chair.step.grant', { name: personName(state, step.person) }),
        then: [
          [officeLine(state, step.person), kindWords(state, step.person, t)].filter(Boolean).join(', '),
          ...(step.speaking === null
            ? []
            : [t('chair.step.grant.speaking', { name: personName(state, step.speaking) })]),
        ].join('. '),
      }
    case 'end-speech':
      return {
        what: t('chair.step.speaks', { name: personName(state, step.person) }),
        then: t('chair.step.speaks.then'),
      }
    case 'adopt-agenda':
      return { what: t('chair.step.adopt'), then: t('chair.step.adopt.then') }
    case 'report':
      return {
        what:
          step.person === null
            ? t('chair.step.report')
            : t('chair.step.reportBy', { name: personName(state, step.person) }),
        then: step.person === null ? t('chair.step.report.then') : officeLine(state, step.person),
      }
    case 'present':
      return {
        what:
          step.person === null
            ? t('chair.step.present')
            : t('chair.step.presentBy', { name: personName(state, step.person) }),
        then: step.person === null ? t('chair.step.present.then') : officeLine(state, step.person),
      }
    case 'open-debate':
      return {
        what: t('chair.step.openDebate'),
        then: t(isToBeDecided(state, step.item) ? 'chair.step.openDebate.thenVote' : 'chair.step.openDebate.then'),
      }
    case 'close-debate':
      return {
        what: t('chair.step.closeDebate'),
        then: openDebate(state) ? t('chair.step.closeDebate.then') : undefined,
      }
    case 'decide-amendment': {
      const view = amendmentViews(state, step.item.number, t).find(({ id }) => id === step.amendment)
      return {
        what: t('chair.step.amendment', { title: view?.title ?? step.amendment }),
        then: view?.briefly.join(' · '),
      }
    }
    case 'open-ballot': {
      const together = step.subject.kind === 'items' && step.subject.items.length > 1
      return {
        what: together
          ? t('chair.step.openBallot.together', { numbers: step.subject.items })
          : t(step.repeats ? 'chair.step.openBallot.again' : 'chair.step.openBallot'),
        then: opening?.ok ? needsSentences(state, opening, t).join(' ') : undefined,
      }
    }
    case 'elect':
      return {
        what: t(step.repeats === undefined ? 'chair.step.elect' : 'chair.tie.again'),
        then: t('chair.step.elect.then'),
      }
    case 'call':
      return { what: title(step.item), then: callThen(state, step.item, t) }
    case 'close-meeting':
      return { what: t('chair.step.closeMeeting'), then: t('chair.step.closeMeeting.then') }
  }
}

/** `zur Geschäftsordnung`; empty for a plain speech. */
function kindWords(state: MeetingState, person: string, t: Text): string {
  const kind = waitingList(state).find((waiting) => waiting.person === person)?.kind ?? 'speech'
  return kind === 'speech' ? '' : t(`floor.kind.${kind}`)
}

/** The first few, and how many more: the tiles show all. */
const shortened = (names: readonly string[], t: Text): readonly string[] =>
  names.length > 5 ? [...names.slice(0, 3), t('chair.moreNames', { count: names.length - 3 })] : names

/** What is known of the item to be called: sponsors, or its kind. */
function callThen(state: MeetingState, item: Extract<Step, { kind: 'call' }>['item'], t: Text): string {
  const sponsors = item.sponsorsNow.map((code) => delegationName(state, code))
  const motion = sponsors.length > 0 ? t('chair.step.motionOf', { names: sponsors }) : t(`agenda.kind.${item.kind}`)
  const end = state.agenda.current === null ? [] : [t('chair.step.ends', { number: state.agenda.current })]
  const outcome = lastClosedOn(state, item.number)?.result?.reckoning.outcome
  const told =
    outcome !== undefined && isDecidedInWriting(state, item.number)
      ? [t('written.report', { outcome: outcomeWord(outcome, t) })]
      : []
  return [`${motion}.`, ...told, ...end].join(' ')
}
