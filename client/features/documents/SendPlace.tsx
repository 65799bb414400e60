import { useEffect, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { Note } from '../../ui/Note.tsx'
import { useUploads, type Upload, type Uploads } from './use-uploads.ts'
import s from './DocumentList.module.css'

const accepted = '.pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const hasFiles = (event: { readonly dataTransfer: DataTransfer | null }) =>
  event.dataTransfer?.types.includes('Files') ?? false

/** Where files are sent: the whole list takes them when they are dropped, and a button opens the device's own choice. */
export function SendPlace({
  item,
  isEmpty,
  children,
}: {
  readonly item: string
  readonly isEmpty: boolean
  readonly children: ReactNode
}) {
  const t = useText()
  const uploads = useUploads(item)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  useFilesStayOut()
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    setOver(false)
    uploads.send([...event.dataTransfer.files])
  }
  return (
    <div
      className={classNames(s['send'], over && s['over'])}
      role="group"
      aria-label={t('documents.title')}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
      data-takes-files
    >
      {children}
      {uploads.list.length > 0 && (
        <ul className={s['list']}>
          {uploads.list.map((upload) => (
            <UploadRow key={upload.id} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
      {isEmpty && uploads.list.length === 0 && (
        <p className={s['none']}>{t('documents.none.send', { number: item })}</p>
      )}
      <div className={s['choose']}>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t('documents.choose')}
        </Button>
        <small>{over ? t('documents.drop', { number: item }) : t('documents.limits')}</small>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accepted}
          aria-label={t('documents.choose.for', { number: item })}
          onChange={(event) => {
            uploads.send([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = '' // the same file may be chosen again
          }}
        />
      </div>
    </div>
  )
}

function UploadRow({ upload: { id, name, state }, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const t = useText()
  if (state.kind === 'failed')
    return (
      <li className={s['failed']}>
        <Note tone={state.calm ? 'info' : 'warn'} alert={!state.calm}>
          <b>{name}:</b> {state.why}
        </Note>
        <span className={s['acts']}>
          {state.again && (
            <Button icon="redo-2" onClick={() => uploads.again(id)}>
              {t('documents.upload.again')}
            </Button>
          )}
          <IconButton icon="x" label={t('documents.upload.forget', { name })} onClick={() => uploads.drop(id)} />
        </span>
      </li>
    )
  const share = state.kind === 'sending' ? state.share : state.kind === 'checking' ? 1 : 0
  return (
    <li className={s['row']}>
      <Icon name="upload" className={s['sign']} />
      <span className={s['what']}>
        <span className={s['sending']}>{name}</span>
        <small>
          {state.kind === 'sending'
            ? t('documents.upload.sending', { percent: Math.round(share * 100) })
            : t(`documents.upload.${state.kind}`)}
        </small>
        <Meter share={share} className={s['meter']} />
      </span>
      <span className={s['acts']}>
        <Button
          variant="quiet"
          icon="x"
          aria-label={t('documents.upload.cancel', { name })}
          onClick={() => uploads.drop(id)}
        >
          {t('documents.upload.cancel.short')}
        </Button>
      </span>
    </li>
  )
}

/** A file that is dropped beside its place would take the browser away from the room. */
function useFilesStayOut(): void {
  useEffect(() => {
    const keepOut = (event: globalThis.DragEvent) => {
      const { target } = event
      if (!hasFiles(event) || event.defaultPrevented) return
      if (target instanceof Element && target.closest('[data-takes-files]') !== null) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', keepOut)
    window.addEventListener('drop', keepOut)
    return () => {
      window.removeEventListener('dragover', keepOut)
      window.removeEventListener('drop', keepOut)
    }
  }, [])
}
