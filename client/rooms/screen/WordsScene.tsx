import type { ReactNode } from 'react'
import s from './WordsScene.module.css'

export type WordsSceneProps = {
  readonly title: string
  readonly text?: ReactNode
  readonly children?: ReactNode
}

/** A break, the time before the opening, the end: big words. */
export function WordsScene({ title, text, children }: WordsSceneProps) {
  return (
    <div className={s['words']}>
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  )
}
