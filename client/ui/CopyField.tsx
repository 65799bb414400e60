import { useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import s from './CopyField.module.css'

export type CopyFieldProps = {
  readonly label: string
  readonly value: string
  readonly words: {
    readonly copy: string
    /** "Kopiert." */
    readonly copied: string
    /** Where the browser refuses: "Markiert. Kopieren Sie mit Strg C." */
    readonly selected: string
  }
}

/**
 * A value to take along. In a hall the product often runs on plain http, where `navigator.clipboard` does not exist:
 * the value is selected in place and copied by the old command; where that is refused it stays selected.
 */
export function CopyField({ label, value, words }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = () => {
    const field = input.current
    if (field === null) return
    field.focus()
    field.select()
    field.setSelectionRange(0, field.value.length)
    setSaid(copySelection() ? words.copied : words.selected)
  }
  return (
    <div>
      <Field label={label}>
        {(wired) => (
          <span className={s['row']}>
            <input {...wired} ref={input} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
            <Button icon="copy" onClick={copy}>
              {words.copy}
            </Button>
          </span>
        )}
      </Field>
      <p className={s['said']} role="status">
        {said}
      </p>
    </div>
  )
}

function copySelection(): boolean {
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
