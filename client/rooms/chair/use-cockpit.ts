import { useCallback, useMemo, useState } from 'react'
import { isSecretariat, leads as leadsMeeting } from '../../../shared/features/attendance/select.ts'
import { openBallot } from '../../../shared/features/ballots/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { meetingDay } from '../../features/agenda/next-item.ts'
import { useLanguage } from '../../i18n/I18n.tsx'
import { useMeeting, useObjection, useSession } from '../../session/Session.tsx'
import { refusalText } from '../../session/transport-refusals.ts'
import { useAct } from '../parts/use-act.ts'
import type { Ask } from './ask.ts'
import { LEADS_NOTE, type Cockpit, type StageView } from './cockpit.ts'
import { rightCodes } from './deeds.ts'
import { nextStep, nothingSkipped, type Skipped } from './next-step.ts'

/** The cockpit's own state, beside the meeting's: what is looked at, asked and done without. */
export function useCockpitState(): Cockpit & {
  readonly asked: Ask | null
  readonly closeAsk: () => void
  readonly busy: boolean
  readonly refused: string | undefined
} {
  const state = useMeeting()
  const { person, clockOffset } = useSession()
  const { language } = useLanguage()
  const objection = useObjection()
  const { act, busy, refused } = useAct()
  const [asks, setAsks] = useState<readonly Ask[]>([])
  const [looked, setLooked] = useState<Looked>(atFirst)
  const [skips, setSkips] = useState<Skipped & { readonly call: number }>({ ...nothingSkipped, call: 0 })

  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])
  const { current, calls } = state.agenda
  // What was chosen for one item does not hold for the next.
  const call = calls.at(-1)?.seq ?? 0
  const skipped = skips.call === call ? skips : nothingSkipped
  // Neither does what was looked at; who leads sees a ballot that opens or ends at once.
  const leads = leadsMeeting(state, person)
  const moment = `${call}/${leads ? (openBallot(state)?.id ?? '') : ''}`
  const { peeked, view } = looked.moment === moment ? looked : atFirst
  const step = useMemo(() => nextStep(state, skipped, meetingDay(state, read())), [state, skipped, read])
  const office = leads || isSecretariat(state, person)

  // A dialog that was opened from the agenda leads back to it.
  const ask = useCallback((next: Ask) => {
    setAsks((before) => (before.at(-1)?.kind === 'agenda' ? [...before, next] : [next]))
  }, [])
  const closeAsk = useCallback(() => setAsks((before) => before.slice(0, -1)), [])

  const refusal = (command: MeetingCommand) => {
    const rejection = objection(command)
    // The box of a secret ballot is read by the server alone.
    return rejection?.code === 'box-unread' ? null : rejection
  }
  const why = (command: MeetingCommand) => {
    const rejection = refusal(command)
    return rejection ? refusalText(language, rejection) : undefined
  }
  return {
    leads,
    office,
    step,
    ask,
    act,
    why,
    whyNotAllowed: (command) => {
      const rejection = refusal(command)
      return rejection && rightCodes.has(rejection.code) ? refusalText(language, rejection) : undefined
    },
    reason: (command) => {
      const rejection = refusal(command)
      if (!rejection) return undefined
      const isTheirs =
        rejection.code === 'chair-only' || rejection.code === 'speaker-or-chair-only'
          ? !leads
          : !office && officeCodes.has(rejection.code)
      return isTheirs ? { shownIn: LEADS_NOTE } : refusalText(language, rejection)
    },
    peeked: peeked === current ? null : peeked,
    peek: (item) => setLooked({ peeked: item, view: 'auto', moment }),
    view,
    look: (to) => setLooked({ peeked: to === 'auto' ? peeked : null, view: to, moment }),
    skipped,
    skip: (part) => setSkips({ ...skipped, ...part, call }),
    read,
    asked: asks.at(-1) ?? null,
    closeAsk,
    busy,
    refused,
  }
}

/** Refusals that say no more than: this is a matter of chair and secretariat. */
const officeCodes: ReadonlySet<string> = new Set(['office-only', 'self-or-office', 'floor-or-chair-only'])

/** What is looked at instead of what is under way, and when that was chosen. */
interface Looked {
  readonly peeked: string | null
  readonly view: StageView
  readonly moment: string
}
const atFirst: Looked = { peeked: null, view: 'auto', moment: '' }
