import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { useSeat } from '../../rooms/parts/use-seat.ts'
import { sendDocument, type Sent } from './documents-api.ts'

export interface Upload {
  readonly id: number
  readonly name: string
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly share: number }
    | { readonly kind: 'checking' }
    /** `calm`: nothing is wrong, the same document is there already. */
    | { readonly kind: 'failed'; readonly why: string; readonly calm: boolean; readonly again: boolean }
}

export interface Uploads {
  readonly list: readonly Upload[]
  readonly send: (files: readonly File[]) => void
  readonly again: (id: number) => void
  /** Cancels what is on its way, and closes the message about what failed. */
  readonly drop: (id: number) => void
}

/** How often a server that has too much to do is asked once more. */
const patience = 5

/** Files on their way to an item, one after another; what has arrived is in the record and leaves the list. */
export function useUploads(item: string): Uploads {
  const t = useText()
  const { language } = useLanguage()
  const { say } = useAnnounce()
  const seat = useSeat()
  const [list, setList] = useState<readonly Upload[]>([])
  const files = useRef(new Map<number, { readonly file: File; readonly abort: AbortController }>())
  const line = useRef<Promise<void>>(Promise.resolve())
  const last = useRef(0)

  const put = useCallback(
    (id: number, state: Upload['state']) => setList((all) => all.map((it) => (it.id === id ? { ...it, state } : it))),
    [],
  )
  const forget = useCallback((id: number) => {
    files.current.delete(id)
    setList((all) => all.filter((it) => it.id !== id))
  }, [])

  const run = async (id: number): Promise<void> => {
    const job = files.current.get(id)
    if (!job) return
    const { file, abort } = job
    let sent: Sent = { kind: 'cancelled' }
    for (let attempt = 0; attempt < patience; attempt += 1) {
      put(id, { kind: 'sending', share: 0 })
      sent = await sendDocument({
        seat,
        item,
        file,
        language,
        signal: abort.signal,
        onProgress: (share) => put(id, share < 1 ? { kind: 'sending', share } : { kind: 'checking' }),
      })
      if (sent.kind !== 'refused' || sent.again === null) break
      put(id, { kind: 'waiting' })
      const pause = sent.again
      await new Promise((resolve) => window.setTimeout(resolve, pause))
    }
    settle(id, sent)
  }
  const settle = (id: number, sent: Sent) => {
    switch (sent.kind) {
      case 'sent':
        say(t('documents.said.sent', { name: sent.name }))
        return forget(id)
      case 'cancelled':
        return forget(id)
      case 'lost':
        return put(id, { kind: 'failed', why: t('documents.upload.lost'), calm: false, again: true })
      case 'refused':
        return put(id, { kind: 'failed', why: sent.why, calm: sent.twice, again: sent.again !== null })
    }
  }
  const enqueue = (id: number) => {
    line.current = line.current.then(() => run(id))
  }

  // who leaves the room takes what is not yet sent along
  useEffect(() => {
    const jobs = files.current
    return () => jobs.forEach(({ abort }) => abort.abort())
  }, [])

  return {
    list,
    send(chosen) {
      for (const file of chosen) {
        const id = (last.current += 1)
        files.current.set(id, { file, abort: new AbortController() })
        setList((all) => [...all, { id, name: file.name, state: { kind: 'waiting' } }])
        enqueue(id)
      }
    },
    again(id) {
      put(id, { kind: 'waiting' })
      enqueue(id)
    },
    drop(id) {
      files.current.get(id)?.abort.abort()
      forget(id)
    },
  }
}
