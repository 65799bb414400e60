import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Check, TextField } from '../../ui/Field.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import s from './FindBar.module.css'
import type { Find } from './use-find.ts'

/** Looks for words in the whole text and puts others in their place, in what people typed alone. */
export function FindBar({
  find,
  editable,
  onClose,
}: {
  readonly find: Find
  readonly editable: boolean
  readonly onClose: () => void
}) {
  const t = useText()
  const { say } = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [by, setBy] = useState('')
  const [replacing, setReplacing] = useState(false)
  const byField = useRef<HTMLInputElement>(null)
  /** What the last replacing came to. */
  const [done, setDone] = useState<string | null>(null)
  useEffect(() => {
    if (replacing) byField.current?.focus()
  }, [replacing])
  const replaceAll = () => {
    const words = t('minutes.find.replaced', { count: find.replaceAll(by) })
    setDone(words)
    say(words)
  }
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  const count =
    find.words.trim() === ''
      ? ''
      : find.count === 0
        ? t('minutes.find.none')
        : find.at === 0
          ? t('minutes.find.count', { count: find.count })
          : t('minutes.find.at', { at: find.at, of: find.count })
  return (
    <div className={s['bar']} role="search" aria-label={t('minutes.find')} onKeyDown={keys}>
      <TextField
        className={s['words']}
        label={t('minutes.find')}
        ref={field}
        value={find.words}
        onChange={(event) => {
          setDone(null)
          find.setWords(event.currentTarget.value)
        }}
      />
      <p className={s['count']}>{done ?? count}</p>
      <div className={s['act']}>
        <IconButton icon="arrow-up" label={t('minutes.find.before')} onClick={() => find.step(-1)} />
        <IconButton icon="arrow-down" label={t('minutes.find.next')} onClick={() => find.step(1)} />
        {editable && (
          <Button variant="quiet" aria-expanded={replacing} onClick={() => setReplacing(!replacing)}>
            {t('minutes.find.replacing')}
          </Button>
        )}
        <IconButton icon="x" label={t('minutes.find.close')} onClick={onClose} />
      </div>
      {replacing && editable && (
        <div className={s['replace']}>
          <TextField
            className={s['words']}
            label={t('minutes.find.by')}
            hint={t('minutes.find.proseOnly')}
            ref={byField}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <Check
            label={t('minutes.find.exactCase')}
            checked={find.exactCase}
            onChange={(event) => find.setExactCase(event.currentTarget.checked)}
          />
          <div className={s['act']}>
            <Button
              onClick={() => {
                setDone(null)
                find.replace(by)
              }}
            >
              {t('minutes.find.replace')}
            </Button>
            <Button onClick={replaceAll}>{t('minutes.find.replaceAll')}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
