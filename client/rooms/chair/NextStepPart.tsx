import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Method } from '../../../shared/features/ballots/messages.ts'
import { choicesOf } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { leading } from '../../../shared/features/attendance/select.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { ballotInView } from '../../features/ballots/in-view.ts'
import { methods, usualMethod } from '../../features/ballots/methods.ts'
import { openingOf } from '../../features/ballots/opening.ts'
import { choiceWord } from '../../features/ballots/tiles.ts'
import { delegationName, personName, shortName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button, type ButtonProps } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { useKeys, type KeyMap } from '../../ui/use-keys.ts'
import { seatPath } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import { LEADS_NOTE, useCockpit } from './cockpit.ts'
import { closingMeeting, openingBallot } from './deeds.ts'
import { NextStep, type NextStepProps } from './NextStep.tsx'
import { isToBeDecided } from '../../features/agenda/next-item.ts'
import type { Step } from './next-step.ts'
import { stepWords } from './step-words.ts'
import { useDeeds, type OfferedDeed } from './use-deeds.ts'

/** A new step is not taken by the second half of a double press on the one before. */
const SETTLES_MS = 500

type Action = { readonly label: string; readonly press: () => void } & Pick<ButtonProps, 'reason' | 'icon'>
type Choice = {
  readonly id: string
  readonly label: ReactNode
  readonly keyHint: string
  readonly command: MeetingCommand
}

export function NextStepPart({ refused, busy }: { readonly refused: string | undefined; readonly busy: boolean }) {
  const t = useText()
  const state = useMeeting()
  const { step, leads, office } = useCockpit()
  const { meeting, person, link } = useSession()
  const { read, act, reason, ask } = useCockpit()
  const [chosen, setChosen] = useState<{ readonly item: string; readonly method: Method } | null>(null)
  const method = step.kind === 'open-ballot' && chosen?.item === step.item.number ? chosen.method : usualMethod(state)
  const opening = step.kind === 'open-ballot' ? openingCommand(step, method) : null
  const asked = useMemo(
    () => opening && openingOf(state, opening.data, { now: read(), seq: meeting?.seq ?? 0, actor: { person } }),
    // the command is made anew at each drawing, from step and method alone
    // oxlint-disable-next-line react/exhaustive-deps -- see above: `opening` is `step` and `method`
    [state, step, method, meeting?.seq, person, read],
  )
  const { what, then } = stepWords(state, step, asked, t)
  const pendingOffline = busy && link.state === 'lost'
  const quorate = !asked?.ok || asked.needs.quorum.met
  const action = useAction(opening, quorate)
  const choices = useChoices()
  const press = useSettled(keyOf(step), busy)

  const keys = useMemo((): KeyMap => {
    const go = () => {
      if (action && action.reason === undefined) press(action.press)
    }
    const answers = choices.map((choice) => [
      choice.keyHint.toLowerCase(),
      () => {
        if (reason(choice.command) === undefined) press(() => void act(choice.command))
      },
    ])
    return { ' ': go, enter: go, 'ctrl+k': () => ask({ kind: 'palette' }), ...Object.fromEntries(answers) } as KeyMap
  }, [action, choices, press, reason, act, ask])
  useKeys(keys)

  const { also, alsoWord, late } = useAlso(step, method, (each) => {
    if (step.kind === 'open-ballot') setChosen({ item: step.item.number, method: each })
  })
  return (
    <NextStep
      what={what}
      then={then}
      action={
        action === null
          ? undefined
          : {
              label: action.label,
              keyHint: t('chair.key.next'),
              icon: action.icon,
              reason: action.reason,
              onClick: () => press(action.press),
            }
      }
      choices={
        choices.length === 0
          ? undefined
          : choices.map((choice) => (
              <Button
                key={choice.id}
                large
                keyHint={choice.keyHint}
                reason={reason(choice.command)}
                onClick={() => press(() => void act(choice.command))}
              >
                {choice.label}
              </Button>
            ))
      }
      note={
        refused !== undefined || pendingOffline || !quorate || !leads ? (
          <>
            {refused !== undefined && (
              <Note tone="warn" alert>
                {refused}
              </Note>
            )}
            {pendingOffline && <Note>{t('room.sendLater')}</Note>}
            {!quorate && (
              <Note tone="warn">
                <b>{t('chair.opening.noQuorum')}</b> {t('chair.opening.noQuorum.text')}
              </Note>
            )}
            {!leads && (
              <Note icon="lock" id={LEADS_NOTE}>
                {t(office ? 'chair.leadsNote.office' : 'chair.leadsNote', {
                  name: personName(state, leading(state) ?? ''),
                })}
              </Note>
            )}
          </>
        ) : undefined
      }
      alsoWord={alsoWord}
      also={also}
      late={late}
    />
  )
}

const openingCommand = (step: Extract<Step, { kind: 'open-ballot' }>, method: Method) => {
  const command = openingBallot(
    { item: step.item.number, subject: step.subject, ...(step.repeats ? { repeats: 'previous' as const } : {}) },
    method,
  )
  if (command.type !== 'ballots.open') throw new Error('not the opening of a ballot')
  return command
}

/** What tells one step from the next. */
function keyOf(step: Step): string {
  const parts: readonly unknown[] = Object.values(step).map((part: unknown) =>
    typeof part === 'object' && part !== null ? ('number' in part ? part.number : 'id' in part ? part.id : '') : part,
  )
  return parts.join('/')
}

/** Lets a press through unless something is under way, or the step has only just become what it is. */
function useSettled(key: string, busy: boolean): (press: () => void) => void {
  const since = useRef(0)
  useEffect(() => {
    since.current = performance.now()
  }, [key])
  return useMemo(
    () => (press) => {
      if (!busy && performance.now() - since.current > SETTLES_MS) press()
    },
    [busy],
  )
}

/** The one primary button; none where answers of equal weight are asked. */
function useAction(opening: MeetingCommand | null, quorate: boolean): Action | null {
  const t = useText()
  const state = useMeeting()
  const seat = useSeat()
  const navigate = useNavigate()
  const { step, act, ask, reason } = useCockpit()
  const now = (label: string, command: MeetingCommand, icon?: ButtonProps['icon']): Action => ({
    label,
    icon,
    reason: reason(command),
    press: () => void act(command),
  })
  switch (step.kind) {
    case 'open-meeting':
      return now(t('chair.openMeeting'), { type: 'attendance.open', data: {} }, 'gavel')
    case 'resume':
      return now(t('chair.resume'), { type: 'attendance.resume', data: {} }, 'play')
    case 'over':
      return { label: t('chair.toMinutes'), press: () => void navigate(seatPath(seat, 'minutes')) }
    case 'settle': {
      const { ballot, delegation } = step
      const probe: MeetingCommand = { type: 'ballots.rule', data: { ballot: ballot.id, delegation, choice: 'invalid' } }
      return {
        label: t('chair.settle'),
        reason: reason(probe),
        press: () => ask({ kind: 'settle', ballot: ballot.id, delegation }),
      }
    }
    case 'ask':
    case 'decide-tie':
      return null
    case 'wait': {
      const command: MeetingCommand = { type: 'ballots.close', data: { ballot: step.ballot.id } }
      return {
        label: t('chair.closeBallot.ask'),
        icon: 'lock',
        reason: reason(command),
        press: () =>
          ask({
            kind: 'confirm',
            title: t('chair.closeBallot.title'),
            text: [missingWords(step.ballot, step.open), t('chair.closeBallot.final')],
            label: t('chair.closeBallot'),
            command,
          }),
      }
    }
    case 'close-ballot':
      return now(t('chair.closeBallot'), { type: 'ballots.close', data: { ballot: step.ballot.id } }, 'lock')
    case 'grant':
      return now(
        t('chair.grant', { name: shortName(state, step.person) }),
        { type: 'floor.grant', data: { person: step.person } },
        'message-circle',
      )
    case 'end-speech':
      return now(t('chair.endSpeech'), { type: 'floor.end', data: {} }, 'check')
    case 'adopt-agenda':
      return now(t('chair.adopt'), { type: 'agenda.adopt', data: {} }, 'gavel')
    case 'report':
    case 'present': {
      const { kind, item, person } = step
      const type = kind === 'present' ? 'agenda.present' : 'agenda.report'
      if (person !== null)
        return now(
          t(`chair.${kind}By`, { name: shortName(state, person) }),
          { type, data: { item: item.number, person } },
          'message-circle',
        )
      return {
        label: t(`chair.${kind}.who`),
        icon: 'message-circle',
        press: () => ask({ kind, item: item.number }),
      }
    }
    case 'open-debate':
      return now(
        t('chair.openDebate'),
        { type: 'floor.openDebate', data: { item: step.item.number } },
        'message-square-plus',
      )
    case 'close-debate':
      return now(t('chair.closeDebate'), { type: 'floor.closeDebate', data: {} }, 'check')
    case 'decide-amendment':
      return now(
        t('chair.amendment.consensus'),
        { type: 'motions.accept', data: { id: step.amendment, accepted: 'consensus' } },
        'check',
      )
    case 'open-ballot': {
      if (opening === null) return null
      if (quorate) return now(t('chair.openBallot'), opening, 'vote')
      return {
        label: t('chair.openBallot.ask'),
        icon: 'vote',
        reason: reason(opening),
        press: () =>
          ask({
            kind: 'confirm',
            title: t('chair.opening.noQuorum.title'),
            text: [t('chair.opening.noQuorum.text')],
            label: t('chair.opening.anyway'),
            command: opening,
          }),
      }
    }
    case 'elect':
      return {
        label: t('chair.openElection'),
        icon: 'vote',
        press: () => ask({ kind: 'open-ballot', subject: 'candidates' }),
      }
    case 'call':
      return now(
        t('chair.callItem', { number: step.item.number }),
        { type: 'agenda.call', data: { item: step.item.number } },
        'gavel',
      )
    case 'close-meeting':
      return {
        label: t('chair.closeMeeting.ask'),
        icon: 'lock',
        reason: reason({ type: 'attendance.close', data: {} }),
        press: () => ask(closingMeeting(state, t)),
      }
  }

  function missingWords(ballot: Ballot, open: readonly string[]): string {
    const names = open.map((code) => delegationName(state, code))
    return ballot.method === 'secret'
      ? t('chair.closeBallot.missingSecret', { count: open.length })
      : t('chair.closeBallot.missing', { names })
  }
}

/** Answers of equal weight: by voice in a roll call, the chair's own on a tie. */
function useChoices(): readonly Choice[] {
  const t = useText()
  const { step } = useCockpit()
  return useMemo((): readonly Choice[] => {
    const hints: Readonly<Record<string, string>> = {
      yes: t('chair.key.yes'),
      no: t('chair.key.no'),
      abstain: t('chair.key.abstain'),
    }
    const choice = (id: string, command: MeetingCommand, at: number): Choice => ({
      id,
      command,
      keyHint: hints[id] ?? String(at + 1),
      label: (
        <>
          {(id === 'yes' || id === 'no' || id === 'abstain') && <Sign kind={id} />} {choiceWord(id, t)}
        </>
      ),
    })
    if (step.kind === 'ask')
      return choicesOf(step.ballot).map((id, at) =>
        choice(
          id,
          { type: 'ballots.enter', data: { ballot: step.ballot.id, delegation: step.delegation, choice: id } },
          at,
        ),
      )
    if (step.kind === 'decide-tie')
      return (['yes', 'no'] as const).map((id, at) =>
        choice(id, { type: 'ballots.decide', data: { ballot: step.ballot.id, choice: id } }, at),
      )
    return []
  }, [step, t])
}

/** What else belongs to the step, smaller; and everything else behind "Mehr". */
function useAlso(
  step: Step,
  method: Method,
  onMethod: (method: Method) => void,
): Pick<NextStepProps, 'also' | 'alsoWord' | 'late'> {
  const t = useText()
  const state = useMeeting()
  const { ask, act, why, reason, skip, leads, office } = useCockpit()
  const deeds = useDeeds()
  const byId = (id: string): OfferedDeed | undefined => deeds.find((deed) => deed.id === id)
  const offer = (id: string, label?: string): ReactNode => {
    const deed = byId(id)
    if (!deed || deed.reason !== undefined) return null
    return (
      <Button key={id} onClick={deed.onSelect}>
        {label ?? deed.label}
      </Button>
    )
  }
  const button = (label: string, command: MeetingCommand): ReactNode => (
    <Button key={label} reason={reason(command)} onClick={() => void act(command)}>
      {label}
    </Button>
  )
  const groups = (['item', 'ballot', 'words', 'floor', 'agenda', 'meeting'] as const)
    .map((group) => ({
      title: t(`chair.group.${group}`),
      items: deeds
        .filter((deed) => deed.group === group && deed.reason === undefined)
        .map(({ id, label, icon, onSelect }) => ({ id, label, icon, onSelect })),
    }))
    .filter((group) => group.items.length > 0)
  const more = groups.length > 0 && <Menu key="more" label={t('chair.more')} icon="ellipsis" groups={groups} />
  const cancel = (
    <Button key="cancel" variant="quiet" onClick={() => byId('cancel-ballot')?.onSelect()}>
      {t('chair.deed.cancelBallot')}
    </Button>
  )

  const back = useWayBack()
  const wayBack = back !== null && why(back.command) === undefined && (
    <Button variant="quiet" icon="undo-2" onClick={() => void act(back.command)}>
      {t('chair.back', { number: back.item })}
    </Button>
  )

  switch (step.kind) {
    case 'open-meeting':
      return { also: offer('agenda'), late: more }
    case 'resume':
    case 'over':
      return { late: more }
    case 'settle':
    case 'wait':
      return {
        late: (
          <>
            {leads && cancel}
            {more}
          </>
        ),
      }
    case 'close-ballot':
      return {
        also: step.ballot.method === 'exceptions' ? <p>{t('chair.voice.tiles')}</p> : undefined,
        late: (
          <>
            {leads && cancel}
            {more}
          </>
        ),
      }
    case 'ask':
      return {
        also: <p>{t('chair.voice.tiles')}</p>,
        late: (
          <>
            {leads && (
              <Button key="close" onClick={() => byId(`close-${step.ballot.id}`)?.onSelect()}>
                {t('chair.close')}
              </Button>
            )}
            {more}
          </>
        ),
      }
    case 'decide-tie':
      return { also: offer('repeat'), late: more }
    case 'grant':
    case 'end-speech':
    case 'close-debate':
      return {
        also: (
          <>
            {offer('request', t('floor.add'))}
            {changeable() && offer('change-text', t('chair.changeText'))}
            {step.kind !== 'close-debate' && openDebate(state) && offer('close-debate')}
          </>
        ),
        late: more,
      }
    case 'adopt-agenda':
      return {
        also: offer('agenda', t('chair.agenda.title')),
        late: (
          <>
            {wayBack}
            {more}
          </>
        ),
      }
    case 'report':
      return {
        also: (
          <>
            {office && step.person !== null && (
              <Button onClick={() => ask({ kind: 'report', item: step.item.number })}>{t('chair.somebodyElse')}</Button>
            )}
            {leads && <Button onClick={() => skip({ presentation: true })}>{t('chair.skipReport')}</Button>}
            {offer('open-debate')}
          </>
        ),
        late: (
          <>
            {wayBack}
            {more}
          </>
        ),
      }
    case 'present':
      return {
        also: (
          <>
            {office && step.person !== null && (
              <Button onClick={() => ask({ kind: 'present', item: step.item.number })}>
                {t('chair.somebodyElse')}
              </Button>
            )}
            {leads && <Button onClick={() => skip({ presentation: true })}>{t('chair.skipPresentation')}</Button>}
            {leads && (
              <Button onClick={() => skip({ presentation: true, debate: true })}>{t('chair.voteAtOnce')}</Button>
            )}
          </>
        ),
        late: (
          <>
            {wayBack}
            {more}
          </>
        ),
      }
    case 'open-debate':
      return {
        also: (
          <>
            {leads && isToBeDecided(state, step.item) && (
              <Button onClick={() => skip({ debate: true })}>{t('chair.voteWithoutDebate')}</Button>
            )}
            {offer('open-debate-on')}
            {changeable() && offer('change-text', t('chair.changeText'))}
          </>
        ),
        late: (
          <>
            {wayBack}
            {more}
          </>
        ),
      }
    case 'decide-amendment':
      return {
        also: (
          <>
            {button(t('chair.amendment.mover'), {
              type: 'motions.accept',
              data: { id: step.amendment, accepted: 'mover' },
            })}
            {leads && (
              <Button onClick={() => ask({ kind: 'open-ballot', subject: 'amendment', amendment: step.amendment })}>
                {t('chair.amendment.vote')}
              </Button>
            )}
            {button(t('chair.amendment.reject'), { type: 'motions.reject', data: { id: step.amendment } })}
          </>
        ),
        late: more,
      }
    case 'open-ballot':
      return {
        alsoWord: t('chair.opening.method.short'),
        also: (
          <>
            {methods.map((each) => (
              <Button key={each} aria-pressed={each === method} onClick={() => onMethod(each)}>
                {t(`ballot.short.${each}`)}
              </Button>
            ))}
          </>
        ),
        late: (
          <>
            {wayBack}
            {leads && (
              <Button variant="quiet" onClick={() => ask({ kind: 'open-ballot', subject: 'items' })}>
                {t('chair.opening.more')}
              </Button>
            )}
            {more}
          </>
        ),
      }
    case 'elect':
      return { late: more }
    case 'call':
    case 'close-meeting': {
      const result = ballotInView(state)?.phase === 'closed'
      return {
        also: (
          <>
            {offer('call')}
            {result ? offer('correct') : offer('open-debate')}
            {result ? null : offer('report')}
          </>
        ),
        late: (
          <>
            {wayBack}
            {more}
          </>
        ),
      }
    }
  }

  function changeable(): boolean {
    const { current } = state.agenda
    return current !== null && textOf(state, current).length > 0
  }
}

/**
 * A slip with the call: while nothing has happened on the item just called, the one before can be taken up again
 * (unless a vote has settled it).
 */
function useWayBack(): { readonly item: string; readonly command: MeetingCommand } | null {
  const state = useMeeting()
  const [previous, last] = state.agenda.calls.slice(-2)
  if (!previous || !last || previous.item === last.item || state.agenda.current !== last.item) return null
  const touched = state.journal.some((entry) => entry.seq > last.seq) || state.ballots.order.length > ballotsBefore()
  return touched ? null : { item: previous.item, command: { type: 'agenda.call', data: { item: previous.item } } }

  function ballotsBefore(): number {
    return state.ballots.order.filter((id) => (state.ballots.all[id]?.seq ?? 0) < (last?.seq ?? 0)).length
  }
}
