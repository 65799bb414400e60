import { useId, useState, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import s from './DocumentReader.module.css'

export type ReaderToolsProps = {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly zoom: number
  readonly onSmaller: (() => void) | undefined
  readonly onLarger: (() => void) | undefined
  readonly onFit: () => void
  readonly download: { readonly href: string; readonly name: string }
  readonly children?: ReactNode
}

/** Turning pages, size, and what else can be done with the document. */
export function ReaderTools(props: ReaderToolsProps) {
  const { page, pages, onPage, zoom, onSmaller, onLarger, onFit, download, children } = props
  const t = useText()
  const [keysId, pagesId, zoomId] = [useId(), useId(), useId()]
  return (
    <div className={s['tools']} role="group" aria-label={t('documents.title')} aria-describedby={keysId}>
      <VisuallyHidden id={keysId}>{t('reader.keys')}</VisuallyHidden>
      <span className={s['group']}>
        <IconButton
          icon="arrow-left"
          label={t('reader.previous')}
          reason={page <= 1 ? { shownIn: pagesId } : undefined}
          onClick={() => onPage(page - 1)}
        />
        <PageField key={page} page={page} pages={pages} onPage={onPage} />
        <span className={s['of']} id={pagesId}>
          {t('reader.pageOf', { pages })}
        </span>
        <IconButton
          icon="arrow-right"
          label={t('reader.next')}
          reason={page >= pages ? { shownIn: pagesId } : undefined}
          onClick={() => onPage(page + 1)}
        />
      </span>
      <span className={s['group']}>
        <IconButton
          icon="minus"
          label={t('reader.smaller')}
          reason={onSmaller ? undefined : { shownIn: zoomId }}
          onClick={() => onSmaller?.()}
        />
        <button type="button" id={zoomId} className={s['zoom']} onClick={onFit} title={t('reader.fit')}>
          <VisuallyHidden>{t('reader.fit')}, </VisuallyHidden>
          {t('reader.zoom', { percent: Math.round(zoom * 100) })}
        </button>
        <IconButton
          icon="plus"
          label={t('reader.larger')}
          reason={onLarger ? undefined : { shownIn: zoomId }}
          onClick={() => onLarger?.()}
        />
      </span>
      <span className={s['deeds']}>
        {children}
        <a
          className={s['download']}
          href={download.href}
          download={download.name}
          aria-label={t('documents.download', { name: download.name })}
          title={t('documents.download.short')}
        >
          <Icon name="download" />
        </a>
      </span>
    </div>
  )
}

/** The number of the page, to type another one. What is no number goes back to what it was. */
function PageField({ page, pages, onPage }: Pick<ReaderToolsProps, 'page' | 'pages' | 'onPage'>) {
  const t = useText()
  const [typed, setTyped] = useState(String(page))
  const go = () => {
    const wanted = Number.parseInt(typed, 10)
    if (Number.isNaN(wanted) || wanted === page) setTyped(String(page))
    else onPage(Math.min(pages, Math.max(1, wanted)))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <input
        className={s['page']}
        inputMode="numeric"
        aria-label={t('reader.page')}
        value={typed}
        size={Math.max(2, String(pages).length)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={go}
      />
    </form>
  )
}
