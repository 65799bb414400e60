import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react'
import { Link, type LinkProps } from 'react-router'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Key } from './Key.tsx'
import s from './Button.module.css'

type Looks = {
  readonly variant?: 'plain' | 'primary' | 'quiet' | undefined
  readonly large?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly iconEnd?: IconName | undefined
  /** The key that does the same, as it is printed on the keyboard. */
  readonly keyHint?: string | undefined
}

/**
 * Why the button cannot be pressed just now. A text is shown under the button; `shownIn` names the id of an element
 * that already says it. There is no way to disable a button without a reason in view.
 */
export type Reason = string | { readonly shownIn: string }

export type ButtonProps = Looks &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'aria-disabled'> & {
    readonly reason?: Reason | undefined
    readonly ref?: Ref<HTMLButtonElement> | undefined
  }

function looks({ variant, large }: Looks, className?: string): string {
  return classNames(
    s['button'],
    variant === 'primary' && s['primary'],
    variant === 'quiet' && s['quiet'],
    large && s['large'],
    className,
  )
}

/** A press with a verb on it. It stays focusable while it is disabled, so that its reason can be read. */
export function Button({
  variant,
  large,
  icon,
  iconEnd,
  keyHint,
  reason,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const ownId = useId()
  const disabled = reason !== undefined
  const reasonId = typeof reason === 'object' ? reason.shownIn : ownId
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type}
      className={looks({ variant, large }, className)}
      onClick={press}
      {...(disabled ? { 'aria-disabled': true, 'aria-describedby': reasonId } : {})}
    >
      {icon && <Icon name={icon} />} {children} {iconEnd && <Icon name={iconEnd} />} {keyHint && <Key>{keyHint}</Key>}
    </button>
  )
  if (typeof reason !== 'string') return button
  return (
    <span className={s['with']}>
      {button}
      <span id={ownId} className={s['why']}>
        {reason}
      </span>
    </span>
  )
}

export type ButtonLinkProps = Looks & LinkProps & { readonly children: ReactNode }

/** Looks like a button, goes somewhere. */
export function ButtonLink({ variant, large, icon, iconEnd, keyHint, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={looks({ variant, large }, className)}>
      {icon && <Icon name={icon} />} {children} {iconEnd && <Icon name={iconEnd} />} {keyHint && <Key>{keyHint}</Key>}
    </Link>
  )
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'iconEnd' | 'keyHint' | 'large'> & {
  readonly icon: IconName
  /** What it does, with what it does it to: "Ines Fröhlich: mehr". */
  readonly label: string
}

/** A button that is only a sign. Its label is read out and shown on hover. */
export function IconButton({ icon, label, className, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button {...rest} variant={variant} className={classNames(s['icon'], className)} aria-label={label} title={label}>
      <Icon name={icon} />
    </Button>
  )
}
