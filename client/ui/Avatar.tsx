import { classNames } from './class-names.ts'
import s from './Avatar.module.css'

export type AvatarProps = {
  readonly name: string
  /** One of the two colours of co-writers; without it grey. */
  readonly colour?: 1 | 2 | undefined
  /** Hidden from readers where the name stands beside it. */
  readonly decorative?: boolean | undefined
}

/** Two letters of a name: "Dr. Martin Hagen" is MH, "Anna-Sophia Herkenhoff" AH. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'))
  const first = words[0]?.[0] ?? ''
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}

export function Avatar({ name, colour, decorative }: AvatarProps) {
  const className = classNames(s['who'], colour === 1 && s['p1'], colour === 2 && s['p2'])
  if (decorative)
    return (
      <span className={className} aria-hidden="true">
        {initials(name)}
      </span>
    )
  return (
    <span className={className} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  )
}

/** Several people side by side. */
export function Team({ people }: { readonly people: readonly AvatarProps[] }) {
  return (
    <span className={s['team']}>
      {people.map((person) => (
        <Avatar key={person.name} {...person} />
      ))}
    </span>
  )
}
