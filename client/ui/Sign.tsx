import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import s from './Sign.module.css'

/** yes: disc with tick · no: square with cross · abstain: diamond with bar · silent: tick alone · answered: ring with a dot, what is not to be seen · open: dotted ring · absent: dash · proxy: handshake */
export type SignKind = 'yes' | 'no' | 'abstain' | 'silent' | 'answered' | 'open' | 'absent' | 'proxy'

export const signKinds: readonly SignKind[] = ['yes', 'no', 'abstain', 'silent', 'answered', 'open', 'absent', 'proxy']

export type SignProps = {
  readonly kind: SignKind
  /** Only where no word stands beside it. Without it the sign is hidden from readers. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

/** The sign of an answer, 1.5 em high (a parent may set `--sign-size`). */
export function Sign({ kind, label, className }: SignProps) {
  const name = classNames(s['sign'], s[kind], className)
  if (kind === 'proxy' && label === undefined) return <Icon name="handshake" className={name} />
  const reading =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    <svg viewBox="0 0 24 24" className={name} {...reading}>
      <Shape kind={kind} />
    </svg>
  )
}

function Shape({ kind }: { readonly kind: SignKind }) {
  switch (kind) {
    case 'yes':
      return (
        <>
          <circle className={s['body']} cx="12" cy="12" r="11" fill="currentColor" />
          <path className={s['stroke']} d="m7 12.4 3.4 3.4L17 8.8" />
        </>
      )
    case 'no':
      return (
        <>
          <rect className={s['body']} x="1.5" y="1.5" width="21" height="21" rx="2.5" fill="currentColor" />
          <path className={s['stroke']} d="m8 8 8 8m0-8-8 8" />
        </>
      )
    case 'abstain':
      return (
        <>
          <path className={s['body']} d="M12 .6 23.4 12 12 23.4.6 12Z" fill="currentColor" />
          <path className={s['stroke']} d="M7.5 12h9" />
        </>
      )
    case 'silent':
      return <path d="m5.5 12.6 4.2 4.2L18.5 8" stroke="currentColor" strokeWidth="2.2" />
    case 'answered':
      return (
        <>
          <circle cx="12" cy="12" r="9.6" stroke="currentColor" strokeWidth="2.2" />
          <circle cx="12" cy="12" r="4.6" fill="currentColor" />
        </>
      )
    case 'open':
      return <circle cx="12" cy="12" r="9.6" stroke="currentColor" strokeWidth="2.2" strokeDasharray="0.1 5.03" />
    case 'absent':
      return <path d="M4 12h16" stroke="currentColor" strokeWidth="2.2" />
    case 'proxy':
      return (
        <g stroke="currentColor" strokeWidth="2">
          <path d="m11 17 2 2a1 1 0 1 0 3-3" />
          <path d="m14 14 2.5 2.5a1 1 0 1 0 3-3l-3.88-3.88a3 3 0 0 0-4.24 0l-.88.88a1 1 0 1 1-3-3l2.81-2.81a5.79 5.79 0 0 1 7.06-.87l.47.28a2 2 0 0 0 1.42.25L21 4" />
          <path d="m21 3 1 11h-2" />
          <path d="M3 3 2 14l6.5 6.5a1 1 0 1 0 3-3" />
          <path d="M3 4h8" />
        </g>
      )
  }
}
