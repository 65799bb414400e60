import { useState } from 'react'
import { ballotOf, choicesOf, countedAnswers, lastCasts } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingCommand } from '../../../shared/meeting/meeting.ts'
import { choiceWord } from '../../features/ballots/tiles.ts'
import { delegationName, personName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ChoiceField, Select, TextField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { useAct } from '../parts/use-act.ts'
import { ActDialog } from './ActDialog.tsx'
import { useCockpit } from './cockpit.ts'
import s from './BallotDialogs.module.css'

type Of = { readonly ballot: string; readonly onClose: () => void }

/** The answers that may be given, as buttons of equal weight. */
export function AnswerButtons({
  ballot,
  commandFor,
  invalid,
  onChoose,
}: {
  readonly ballot: Ballot
  readonly commandFor: (choice: string) => MeetingCommand
  /** Also that neither answer counts. */
  readonly invalid?: boolean
  readonly onChoose: (command: MeetingCommand) => void
}) {
  const t = useText()
  const { reason } = useCockpit()
  return (
    <div className={s['answers']}>
      {[...choicesOf(ballot), ...(invalid ? ['invalid'] : [])].map((choice) => {
        const command = commandFor(choice)
        return (
          <Button key={choice} large reason={reason(command)} onClick={() => onChoose(command)}>
            {(choice === 'yes' || choice === 'no' || choice === 'abstain') && <Sign kind={choice} />}
            {choice === 'invalid' ? t('vote.invalid') : choiceWord(choice, t)}
          </Button>
        )
      })}
    </div>
  )
}

/** An answer given by voice; what was answered so far stands above. */
export function VoiceDialog({ ballot: id, delegation, onClose }: Of & { readonly delegation: string }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { act, refused } = useAct()
  const ballot = ballotOf(state, id)
  if (!ballot) return null
  const name = delegationName(state, delegation)
  const last = lastCasts(ballot).find((cast) => cast.delegation === delegation)
  const answer = countedAnswers(ballot).find((counted) => counted.delegation === delegation)
  return (
    <Dialog
      open
      title={t(ballot.written ? 'chair.entered.title' : 'chair.voice.title', { name })}
      onClose={onClose}
      closeLabel={t('app.cancel')}
    >
      {last && (
        <p>
          {t('chair.voice.before', {
            answer: answer ? choiceWord(answer.choice, t) : t('vote.answered'),
            time: format.seconds(last.at),
            by: last.voice ? t(ballot.written ? 'vote.entered' : 'vote.voice') : personName(state, last.person),
          })}
        </p>
      )}
      <AnswerButtons
        ballot={ballot}
        commandFor={(choice) => ({ type: 'ballots.enter', data: { ballot: id, delegation, choice } })}
        onChoose={async (command) => {
          if (await act(command)) onClose()
        }}
      />
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </Dialog>
  )
}

/** Two people of one delegation answered differently: which counts. */
export function SettleDialog({ ballot: id, delegation, onClose }: Of & { readonly delegation: string }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const { act, refused } = useAct()
  const ballot = ballotOf(state, id)
  if (!ballot) return null
  return (
    <Dialog
      open
      title={t('chair.settle.title', { name: delegationName(state, delegation) })}
      onClose={onClose}
      closeLabel={t('app.cancel')}
    >
      <ul className={s['casts']}>
        {ballot.casts
          .filter((cast) => cast.delegation === delegation)
          .map((cast) => (
            <li key={cast.seq}>
              <b>{cast.choice === null ? t('vote.answered') : choiceWord(cast.choice, t)}</b>{' '}
              {personName(state, cast.person)}, {format.seconds(cast.at)}
            </li>
          ))}
      </ul>
      <AnswerButtons
        ballot={ballot}
        invalid
        commandFor={(choice) => ({ type: 'ballots.rule', data: { ballot: id, delegation, choice } })}
        onChoose={async (command) => {
          if (await act(command)) onClose()
        }}
      />
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
    </Dialog>
  )
}

/** A new record about a closed ballot; the first result stays readable. */
export function CorrectDialog({ ballot: id, onClose }: Of) {
  const t = useText()
  const state = useMeeting()
  const ballot = ballotOf(state, id)
  const [delegation, setDelegation] = useState('')
  const [choice, setChoice] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  if (!ballot) return null
  const said = reason.trim()
  const counted = countedAnswers(ballot)
  const answerOf = (code: string) => counted.find((answer) => answer.delegation === code)?.choice
  const wordOf = (answer: string | undefined) =>
    answer === undefined
      ? ballot.method === 'exceptions'
        ? t('vote.silent')
        : t('vote.none')
      : answer === 'invalid'
        ? t('vote.invalid')
        : choiceWord(answer, t)
  const command: MeetingCommand | null =
    delegation === '' || choice === null
      ? null
      : { type: 'ballots.correct', data: { ballot: id, delegation, choice, reason: said } }
  return (
    <ActDialog
      title={t('chair.correct.title')}
      label={t('chair.correct')}
      command={command}
      missing={t('chair.correct.missing')}
      onClose={onClose}
    >
      <p>{t('chair.correct.text')}</p>
      <Select
        label={t('chair.correct.delegation')}
        value={delegation}
        onChange={(event) => setDelegation(event.currentTarget.value)}
      >
        <option value="">{t('chair.choose')}</option>
        {ballot.electorate
          .filter((voter) => voter.represented)
          .map(({ code }) => (
            <option key={code} value={code}>
              {`${delegationName(state, code)} (${wordOf(answerOf(code))})`}
            </option>
          ))}
      </Select>
      <ChoiceField<string>
        label={t('chair.correct.choice')}
        value={choice}
        onChange={setChoice}
        options={[...choicesOf(ballot), 'invalid'].map((value) => ({ value, label: wordOf(value) }))}
      />
      <TextField
        label={t('chair.correct.reason')}
        hint={t('chair.correct.reason.hint')}
        optional={t('app.optional')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  )
}

export function CancelBallotDialog({ ballot, onClose }: Of) {
  const t = useText()
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <ActDialog
      title={t('chair.cancelBallot.title')}
      label={t('chair.cancelBallot')}
      command={{ type: 'ballots.cancel', data: { ballot, reason: said } }}
      onClose={onClose}
    >
      <p>{t('chair.cancelBallot.text')}</p>
      <TextField
        label={t('chair.correct.reason')}
        hint={t('chair.correct.reason.hint')}
        optional={t('app.optional')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  )
}
