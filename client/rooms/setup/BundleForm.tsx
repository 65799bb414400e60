import { useEffect, useRef, useState } from 'react'
import { useFormat, useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal, type ApiIssue } from '../../session/api.ts'
import { Button } from '../../ui/Button.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { Note } from '../../ui/Note.tsx'
import { adoptMeeting, type Founded } from './founding.ts'
import s from './NewMeeting.module.css'

type Stage =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refused'; readonly message: string; readonly issues: readonly ApiIssue[] }

interface BundleFormProps {
  readonly file: File
  readonly onFounded: (founded: Founded) => void
  /** Another file is wanted. */
  readonly onBack: () => void
}

/** A meeting bundle: sent, checked by the server, taken over or refused with every reason. */
export function BundleForm({ file, onFounded, onBack }: BundleFormProps) {
  const t = useText()
  const f = useFormat()
  const { language } = useLanguage()
  const [stage, setStage] = useState<Stage>({ kind: 'chosen' })
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])

  const send = async () => {
    const controller = new AbortController()
    sending.current = controller
    setStage({ kind: 'sending', share: 0 })
    try {
      const onProgress = (share: number) => setStage(share < 1 ? { kind: 'sending', share } : { kind: 'checking' })
      onFounded(await adoptMeeting(file, language, onProgress, controller.signal))
    } catch (error) {
      if (controller.signal.aborted) return setStage({ kind: 'chosen' })
      const isRefusal = error instanceof ApiRefusal
      const message = isRefusal ? error.message : t('setup.unheard')
      setStage({ kind: 'refused', message, issues: isRefusal ? error.issues : [] })
    }
  }

  const busy = stage.kind === 'sending' || stage.kind === 'checking'
  const size = f.number(Math.max(0.1, Math.round(file.size / 100_000) / 10))
  return (
    <form
      className={s['import']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void send()
      }}
    >
      <p>
        <strong>{file.name}</strong> {t('setup.bundle.size', { size })}
      </p>
      <p>{t('setup.bundle.what')}</p>
      {busy && <Progress stage={stage} />}
      {stage.kind === 'refused' && <Refusal message={stage.message} issues={stage.issues} />}
      <div className={s['act']}>
        <Button
          type="submit"
          variant="primary"
          large
          reason={stage.kind === 'checking' ? t('setup.bundle.checking') : busy ? t('setup.bundle.busy') : undefined}
        >
          {t('setup.bundle.go')}
        </Button>
        {stage.kind === 'sending' ? (
          <Button large onClick={() => sending.current?.abort()}>
            {t('setup.bundle.stop')}
          </Button>
        ) : (
          <Button large reason={stage.kind === 'checking' ? t('setup.bundle.checking') : undefined} onClick={onBack}>
            {t('setup.bundle.other')}
          </Button>
        )}
      </div>
    </form>
  )
}

function Progress({ stage }: { readonly stage: Stage }) {
  const t = useText()
  const share = stage.kind === 'sending' ? stage.share : 1
  return (
    <div className={s['progress']}>
      <p>
        {stage.kind === 'sending'
          ? t('setup.bundle.sending', { percent: Math.floor(share * 100) })
          : t('setup.bundle.checking')}
      </p>
      <Meter share={share} />
    </div>
  )
}

function Refusal({ message, issues }: { readonly message: string; readonly issues: readonly ApiIssue[] }) {
  const t = useText()
  return (
    <>
      <Note tone="warn" alert>
        {message}
      </Note>
      {issues.length > 0 && (
        <ul className={s['reasons']} aria-label={t('setup.bundle.reasons', { count: issues.length })}>
          {issues.map(({ path, line, message: reason }) => (
            <li key={`${path}:${line}:${reason}`}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  )
}
