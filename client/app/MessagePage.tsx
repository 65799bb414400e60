import type { ReactNode } from 'react'
import { PageTitle } from '../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../rooms/parts/RoomBar.tsx'
import s from './MessagePage.module.css'

export type MessagePageProps = {
  readonly title: string
  readonly text: string
  readonly actions: ReactNode
  readonly detail?: { readonly title: string; readonly text: string } | undefined
}

/** A page that only says something, with a way out. */
export function MessagePage({ title, text, actions, detail }: MessagePageProps) {
  return (
    <div className={s['page']}>
      <PageTitle page={title} />
      <RoomBar />
      <main className={s['main']} id="main">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={s['act']}>{actions}</div>
        {detail && (
          <details className={s['detail']}>
            <summary>{detail.title}</summary>
            <pre>{detail.text}</pre>
          </details>
        )}
      </main>
    </div>
  )
}
