import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'

export type PasteDialogProps = {
  readonly open: boolean
  readonly title: string
  /** Which columns are understood. */
  readonly hint: string
  /** Reads what was typed so far and says what would come of it; called on each change. */
  readonly preview: (text: string) => { readonly summary: ReactNode; readonly usable: boolean }
  readonly onTake: (text: string) => void
  readonly onClose: () => void
}

/** A table from elsewhere, pasted as text. What would be taken over is shown before it is. */
export function PasteDialog({ open, title, hint, preview, onTake, onClose }: PasteDialogProps) {
  const t = useText()
  const [text, setText] = useState('')
  const { summary, usable } = preview(text)
  return (
    <Dialog
      open={open}
      wide
      title={title}
      onClose={onClose}
      closeLabel={t('app.cancel')}
      onSubmit={() => {
        if (usable) onTake(text)
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" reason={usable ? undefined : t('setup.paste.nothing')}>
            {t('setup.paste.take')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('setup.paste.text')}
        hint={hint}
        rows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
        wrap="off"
      />
      <div role="status">{summary}</div>
    </Dialog>
  )
}
