import { useMemo, type ReactNode } from 'react'
import { choicesOf } from '../../../shared/features/ballots/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { choiceWord } from '../../features/ballots/tiles.ts'
import { useText } from '../../i18n/I18n.tsx'
import { Sign } from '../../ui/Sign.tsx'
import type { Ask } from './ask.ts'
import { useCockpit } from './cockpit.ts'

/** One of several answers of equal weight. */
export type Choice = {
  readonly id: string
  readonly label: ReactNode
  readonly keyHint: string
  readonly command: MeetingCommand
  /** Asked before it is done, where it cannot be taken back. */
  readonly asks?: Ask | undefined
}

/** Answers of equal weight: by voice in a roll call, the chair's own on a tie. */
export function useChoices(): readonly Choice[] {
  const t = useText()
  const { step } = useCockpit()
  return useMemo((): readonly Choice[] => {
    const hints: Readonly<Record<string, string>> = {
      yes: t('chair.key.yes'),
      no: t('chair.key.no'),
      abstain: t('chair.key.abstain'),
    }
    const choice = (id: string, command: MeetingCommand, at: number, asks?: Ask): Choice => ({
      id,
      command,
      asks,
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
      return (['yes', 'no'] as const).map((id, at) => {
        const command: MeetingCommand = { type: 'ballots.decide', data: { ballot: step.ballot.id, choice: id } }
        return choice(id, command, at, {
          kind: 'confirm',
          title: t(`chair.tie.${id}.title`),
          text: [t('chair.tie.final')],
          label: t(`chair.tie.${id}`),
          command,
        })
      })
    return []
  }, [step, t])
}
