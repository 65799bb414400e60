import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { SpeakerCard } from '../../features/floor/SpeakerCard.tsx'
import { speakerNow } from '../../features/floor/speakers.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useCockpit } from './cockpit.ts'

/** Who has the floor, and the clock in the chair's hand. */
export function SpeakerStage() {
  const t = useText()
  const state = useMeeting()
  const { read, act, why, ask } = useCockpit()
  const speaker = speakerNow(state, read)
  if (!speaker) return null
  const paused = speaker.since === null
  const clock: MeetingCommand = { type: paused ? 'floor.resume' : 'floor.pause', data: {} }
  const longer: MeetingCommand = {
    type: 'floor.limit',
    data: { seconds: (state.floor.speechLimit ?? 0) + 60, for: 'speech' },
  }
  const end: MeetingCommand = { type: 'floor.end', data: {} }
  return (
    <SpeakerCard
      label={t('floor.speaks')}
      speak
      speaker={speaker}
      actions={
        why(clock) === undefined && (
          <>
            <Button icon={paused ? 'play' : 'pause'} onClick={() => void act(clock)}>
              {t(paused ? 'chair.clock.resume' : 'chair.clock.pause')}
            </Button>
            {state.floor.speechLimit !== null && (
              <Button icon="plus" onClick={() => void act(longer)}>
                {t('chair.clock.longer')}
              </Button>
            )}
            <Button icon="timer" onClick={() => ask({ kind: 'limit', for: 'speech' })}>
              {t('chair.deed.limit')}
            </Button>
            <Button icon="check" onClick={() => void act(end)}>
              {t('chair.endSpeech')}
            </Button>
          </>
        )
      }
    />
  )
}
