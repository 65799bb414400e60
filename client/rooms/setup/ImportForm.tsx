import { useRef, useState, type DragEvent } from 'react'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal, type ApiIssue } from '../../session/api.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { TextArea } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { foundMeeting, isBundle, type Founded } from './founding.ts'
import { IssueList } from './IssueList.tsx'
import s from './NewMeeting.module.css'

interface Refused {
  readonly message: string
  readonly issues: readonly ApiIssue[]
  /** The text as it was sent: the lines of the issues are its lines. */
  readonly text: string
}

interface ImportFormProps {
  readonly onFounded: (founded: Founded) => void
  /** What was chosen is a meeting bundle. */
  readonly onBundle: (file: File) => void
}

/** A meeting file: chosen, dropped or pasted, corrected here if need be, and handed to the server. */
export function ImportForm({ onFounded, onBundle }: ImportFormProps) {
  const t = useText()
  const { language } = useLanguage()
  const file = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [name, setName] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    if (await isBundle(chosen)) return onBundle(chosen)
    setText(await chosen.text())
    setName(chosen.name)
    setRefused(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const found = async () => {
    setBusy(true)
    setRefused(null)
    try {
      onFounded(await foundMeeting(text, language))
    } catch (error) {
      const isRefusal = error instanceof ApiRefusal
      setRefused({
        message: isRefusal ? error.message : t('setup.unheard'),
        issues: isRefusal ? error.issues : [],
        text,
      })
    } finally {
      setBusy(false)
    }
  }
  const goTo = (line: number) => {
    const area = document.querySelector<HTMLTextAreaElement>(`.${s['source']} textarea`)
    if (!area) return
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0)
    const end = text.indexOf('\n', start)
    area.focus()
    area.setSelectionRange(start, end === -1 ? text.length : end)
    area.scrollTop = (line - 5) * Number.parseFloat(getComputedStyle(area).lineHeight)
  }

  return (
    <form
      className={classNames(s['import'], over && s['over'])}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '' && !busy) void found()
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={s['choose']}>
        <Button icon="clipboard-paste" onClick={() => file.current?.click()}>
          {t('setup.import.choose')}
        </Button>
        <span>{name ?? t('setup.import.drop')}</span>
        <input
          ref={file}
          type="file"
          accept=".yaml,.yml,.rostra,.zip,text/yaml,application/yaml"
          className={s['file']}
          tabIndex={-1}
          aria-label={t('setup.import.choose')}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      <TextArea
        label={t('setup.import.text')}
        className={s['source']}
        rows={14}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {refused && (
        <>
          <Note tone="warn" alert>
            {refused.message}
          </Note>
          <IssueList issues={refused.issues} text={refused.text} onGo={goTo} />
        </>
      )}
      <Button
        type="submit"
        variant="primary"
        large
        reason={text.trim() === '' ? t('setup.import.empty') : busy ? t('setup.import.busy') : undefined}
      >
        {t('setup.import.go')}
      </Button>
    </form>
  )
}
