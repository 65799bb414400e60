import { useId } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import type { Choice } from '../../features/ballots/choices.ts'
import type { Reason } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Sign } from '../../ui/Sign.tsx'
import s from './VoteCard.module.css'

export type VoteChoicesProps = {
  /** Whose vote it is. */
  readonly name: string
  readonly choices: readonly Choice[]
  readonly pressed?: string | undefined
  readonly onChoose: (choice: string) => void
  /** Why nothing can be pressed although it is open, for example while there is no connection and waiting makes no sense. */
  readonly reason?: Reason | undefined
}

/** The buttons of a vote: all of one size, what counts so far is pressed. */
export function VoteChoices({ name, choices, pressed, onChoose, reason }: VoteChoicesProps) {
  const t = useText()
  const id = useId()
  return (
    <>
      <div
        className={s['choices']}
        role="group"
        aria-label={t('vote.choices', { name })}
        style={{ ['--wide' as string]: Math.min(choices.length, 3) }}
      >
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className={classNames(s['choice'], choice.sign && s[choice.sign])}
            aria-pressed={choice.id === pressed}
            onClick={() => {
              if (reason === undefined) onChoose(choice.id)
            }}
            {...(reason === undefined
              ? {}
              : { 'aria-disabled': true, 'aria-describedby': typeof reason === 'string' ? id : reason.shownIn })}
          >
            {choice.sign && <Sign kind={choice.sign} />} {choice.label}
          </button>
        ))}
      </div>
      {typeof reason === 'string' && (
        <p className={s['hint']} id={id}>
          {reason}
        </p>
      )}
    </>
  )
}
