import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import s from './Field.module.css'

type Words = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and how to put it right. Spoken when it appears, because the control is described by it. */
  readonly error?: ReactNode
  /** The word for "may be left empty", behind the label. */
  readonly optional?: string | undefined
}

type Wired = {
  readonly id: string
  readonly className: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

export type FieldProps = Words & {
  readonly className?: string | undefined
  readonly children: (wired: Wired) => ReactNode
}

/** Label, hint and error tied to one control. */
export function Field({ label, hint, error, optional, className, children }: FieldProps) {
  const id = useId()
  const wrong = error !== undefined && error !== null && error !== false
  const described = [hint !== undefined && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames(s['field'], className)}>
      <label className={s['label']} htmlFor={id}>
        {label} {optional !== undefined && <span className={s['optional']}>({optional})</span>}
      </label>
      {hint !== undefined && (
        <p className={s['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: s['control'] ?? '',
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(wrong ? { 'aria-invalid': true as const } : {}),
      })}
      {wrong && (
        <p className={s['error']} id={`${id}-error`}>
          <Icon name="triangle-alert" /> <span>{error}</span>
        </p>
      )}
    </div>
  )
}

type Of<Attributes, Element> = Words & {
  readonly className?: string | undefined
  readonly ref?: Ref<Element> | undefined
} & Omit<Attributes, 'className' | 'id'>

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Of<InputHTMLAttributes<HTMLInputElement>, HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => <input {...rest} {...wired} />}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: Of<TextareaHTMLAttributes<HTMLTextAreaElement>, HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => <textarea {...rest} {...wired} />}
    </Field>
  )
}

/** One of a list; the options are children. */
export function Select({
  label,
  hint,
  error,
  optional,
  className,
  children,
  ...rest
}: Of<SelectHTMLAttributes<HTMLSelectElement>, HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(wired) => (
        <select {...rest} {...wired}>
          {children}
        </select>
      )}
    </Field>
  )
}

export type CheckProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'id'> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
}

/** Yes or no. */
export function Check({ label, hint, ...rest }: CheckProps) {
  const id = useId()
  return (
    <div className={s['check']}>
      <input {...rest} id={id} type="checkbox" {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })} />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className={s['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export type ChoiceFieldProps<T extends string> = {
  readonly label: ReactNode
  readonly options: readonly { readonly value: T; readonly label: ReactNode; readonly hint?: ReactNode }[]
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** One of a few, all in view. */
export function ChoiceField<T extends string>({ label, options, value, onChange }: ChoiceFieldProps<T>) {
  const name = useId()
  return (
    <fieldset className={s['choices']}>
      <legend>{label}</legend>
      {options.map((option) => {
        const id = `${name}-${option.value}`
        return (
          <div className={s['check']} key={option.value}>
            <input
              type="radio"
              id={id}
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              {...(option.hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint !== undefined && (
              <p className={s['hint']} id={`${id}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
