import { useCallback, useMemo, useState } from 'react'
import type { Method } from '../../../shared/features/ballots/messages.ts'
import { allBallots } from '../../../shared/features/ballots/select.ts'
import { leading } from '../../../shared/features/attendance/select.ts'
import { usualMethod } from '../../features/ballots/methods.ts'
import { openingOf } from '../../features/ballots/opening.ts'
import { personName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { useKeys, type KeyMap } from '../../ui/use-keys.ts'
import { LEADS_NOTE, useCockpit } from './cockpit.ts'
import { openingBallot } from './deeds/ballot-deeds.ts'
import { NextStep } from './NextStep.tsx'
import type { Step } from './next-step.ts'
import { stepWords } from './step-words.ts'
import { useAlso } from './use-also.tsx'
import { useChoices, type Choice } from './use-choices.tsx'
import { useAction } from './use-next-action.ts'
import { keyOf, useSettled } from './use-settled.ts'

export function NextStepPart({ refused, busy }: { readonly refused: string | undefined; readonly busy: boolean }) {
  const t = useText()
  const state = useMeeting()
  const { step, leads, office } = useCockpit()
  const { meeting, person, link } = useSession()
  const { read, act, reason, ask } = useCockpit()
  const [chosen, setChosen] = useState<{ readonly ballot: string; readonly method: Method } | null>(null)
  // chosen for this one ballot: the next, also on the same item, has the house's own again
  const ahead = step.kind === 'open-ballot' ? `${step.item.number}/${allBallots(state).length}` : null
  const method = ahead !== null && chosen?.ballot === ahead ? chosen.method : usualMethod(state)
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
  const { press, waits } = useSettled(keyOf(step), busy)
  const answer = useCallback(
    (choice: Choice) => {
      if (choice.asks) ask(choice.asks)
      else void act(choice.command)
    },
    [ask, act],
  )

  const keys = useMemo((): KeyMap => {
    const go = () => {
      if (action && action.reason === undefined) press(action.press)
    }
    const answers = choices.map((choice) => [
      choice.keyHint.toLowerCase(),
      () => {
        if (reason(choice.command) === undefined) press(() => answer(choice))
      },
    ])
    return { ' ': go, enter: go, 'ctrl+k': () => ask({ kind: 'palette' }), ...Object.fromEntries(answers) } as KeyMap
  }, [action, choices, press, reason, answer, ask])
  useKeys(keys)

  const { also, alsoWord, late } = useAlso(step, method, (each) => {
    if (ahead !== null) setChosen({ ballot: ahead, method: each })
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
              'aria-busy': waits,
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
                aria-busy={waits}
                onClick={() => press(() => answer(choice))}
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
