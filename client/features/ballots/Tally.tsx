import { classNames } from '../../ui/class-names.ts'
import { Sign, type SignKind } from '../../ui/Sign.tsx'
import s from './Tally.module.css'

export type TallyEntry = { readonly kind: SignKind; readonly count: number; readonly word: string }

/** "9 Ja, 2 Nein, 2 Enthaltung, 3 offen" with their signs. */
export function Tally({
  label,
  entries,
  className,
}: {
  readonly label: string
  readonly entries: readonly TallyEntry[]
  readonly className?: string | undefined
}) {
  return (
    <ul className={classNames(s['tally'], className)} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.word}>
          <Sign kind={entry.kind} />
          <b>{entry.count}</b> {entry.word}
        </li>
      ))}
    </ul>
  )
}
