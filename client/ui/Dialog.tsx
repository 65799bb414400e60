import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { Button, IconButton, type Reason } from './Button.tsx'
import { classNames } from './class-names.ts'
import s from './Dialog.module.css'

export type DialogProps = {
  readonly open: boolean
  readonly title: ReactNode
  /** Called for Escape, the cross and the way back; the owner then sets `open` to false. */
  readonly onClose: () => void
  readonly closeLabel: string
  readonly wide?: boolean | undefined
  /** As large as the window, its content to the edges: for something to read. */
  readonly full?: boolean | undefined
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode
  /** Makes the content a form; Enter submits it. */
  readonly onSubmit?: (() => void) | undefined
  readonly children: ReactNode
}

/**
 * A modal question on the native <dialog>. It takes the focus when it opens and gives it back to where it was when it
 * closes; if that place is gone, to the main region. A press beside it does not close it: what was typed is not lost.
 */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

function OpenDialog({ title, onClose, closeLabel, wide, full, actions, onSubmit, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    const opener = document.activeElement
    if (!dialog.open) dialog.showModal()
    firstField(dialog)?.focus()
    return () => {
      if (dialog.open) dialog.close()
      giveFocusBack(opener)
    }
  }, [])

  const content = (
    <>
      <div className={s['head']}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="x" label={closeLabel} onClick={onClose} />
      </div>
      <div className={s['body']}>{children}</div>
      {actions !== undefined && <div className={s['actions']}>{actions}</div>}
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <dialog
      ref={ref}
      className={classNames(s['dialog'], wide && s['wide'], full && s['full'])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {onSubmit ? (
        <form className={s['form']} onSubmit={submit} noValidate>
          {content}
        </form>
      ) : (
        content
      )}
    </dialog>
  )
}

/** Where one writes, if the dialog begins with it: the browser itself would stand on the cross that closes. */
function firstField(dialog: HTMLElement): HTMLElement | null {
  const first = dialog.querySelector<HTMLElement>(`:scope .${s['body']} :is(button, a[href], input, select, textarea)`)
  return first?.matches('textarea, input:not([type]), input[type="text"], input[type="search"]') ? first : null
}

function giveFocusBack(opener: Element | null) {
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
    opener.focus()
    return
  }
  const main = document.querySelector('main')
  if (main === null) return
  if (!main.hasAttribute('tabindex')) main.tabIndex = -1
  main.focus()
}

export type ConfirmDialogProps = {
  readonly open: boolean
  readonly title: ReactNode
  /** What will be so afterwards, and whether it can be undone. */
  readonly children: ReactNode
  /** A verb that names the effect: "Abstimmung schließen", never "OK". */
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly reason?: Reason | undefined
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once before something that cannot be undone. */
export function ConfirmDialog({
  open,
  title,
  children,
  confirmLabel,
  cancelLabel,
  reason,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      closeLabel={cancelLabel}
      onSubmit={() => {
        if (reason === undefined) onConfirm()
      }}
      actions={
        <>
          <Button onClick={onClose}>{cancelLabel}</Button>
          <Button variant="primary" type="submit" reason={reason}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
    </Dialog>
  )
}
