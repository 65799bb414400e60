import type { ReactNode } from 'react'
import type { Method } from '../../../shared/features/ballots/messages.ts'
import { openDebate } from '../../../shared/features/floor/select.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { ballotInView } from '../../features/ballots/in-view.ts'
import { methods } from '../../features/ballots/methods.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { rejecting } from './amendment-asks.ts'
import { personName } from '../../features/roster/names.ts'
import { useCockpit } from './cockpit.ts'
import { sponsorPeople } from './PickPerson.tsx'
import type { NextStepProps } from './NextStep.tsx'
import { isToBeDecided } from '../../features/agenda/next-item.ts'
import type { Step } from './next-step.ts'
import { SendMinutes } from './SendMinutes.tsx'
import { useDeeds, type OfferedDeed } from './use-deeds.ts'
import { useWayBack } from './use-way-back.ts'

/** More names than that are looked for in the list. */
const MOST_OTHERS = 3

/** What else belongs to the step, smaller; and everything else behind "Mehr". */
export function useAlso(
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
      return { late: more }
    case 'over':
      return { also: <SendMinutes />, late: more }
    case 'settle':
    case 'wait':
      return {
        also:
          step.kind === 'wait' && step.ballot.method !== 'secret' && office ? (
            <p>{t('chair.voice.tiles')}</p>
          ) : undefined,
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
            {office && others('agenda.report', step.item.number, step.person)}
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
            {office && others('agenda.present', step.item.number, step.person)}
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
            <Button
              reason={reason({ type: 'motions.reject', data: { id: step.amendment } })}
              onClick={() => ask(rejecting(state, step.amendment, t))}
            >
              {t('chair.amendment.reject')}
            </Button>
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
      const closed = ballotInView(state)
      const result = closed?.phase === 'closed'
      const lost = !['adopted', 'adopted-in-part'].includes(closed?.result?.reckoning.outcome ?? 'adopted')
      return {
        also: (
          <>
            {offer('call')}
            {result ? offer('correct') : offer('open-debate')}
            {result && lost ? offer('repeat') : null}
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

  /** Whom else the sponsors have in the room, as long as they are few: staff present too. */
  function others(type: 'agenda.present' | 'agenda.report', item: string, likely: string | null): ReactNode {
    const people = sponsorPeople(state, item, likely)
    return (
      people.length <= MOST_OTHERS &&
      people.map(({ id }) => button(personName(state, id), { type, data: { item, person: id } }))
    )
  }

  function changeable(): boolean {
    const { current } = state.agenda
    return current !== null && textOf(state, current).length > 0
  }
}
