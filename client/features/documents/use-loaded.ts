import { useCallback, useEffect, useState } from 'react'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'

export type Loaded<Value> =
  | { readonly state: 'loading'; readonly share: number }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly why: string }

type Load<Value> = (options: {
  readonly language: 'de' | 'en'
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}) => Promise<Value>

/**
 * Loads something of a document once, and again when asked to. `load` keeps its identity as long as it loads the same;
 * what was loaded for another one is never shown.
 */
export function useLoaded<Value>(load: Load<Value>): readonly [Loaded<Value>, again: () => void] {
  const t = useText()
  const { language } = useLanguage()
  const [loaded, setLoaded] = useState<{ readonly of: Load<Value>; readonly is: Loaded<Value> } | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    const set = (is: Loaded<Value>) => {
      if (!abort.signal.aborted) setLoaded({ of: load, is })
    }
    load({ language, signal: abort.signal, onProgress: (share) => set({ state: 'loading', share }) }).then(
      (value) => set({ state: 'ready', value }),
      (error: unknown) => set({ state: 'failed', why: error instanceof ApiRefusal ? error.message : t('reader.lost') }),
    )
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the words of a failure are those of the moment
  }, [load, attempt])
  const again = useCallback(() => {
    setLoaded(null)
    setAttempt((n) => n + 1)
  }, [])
  return [loaded?.of === load ? loaded.is : { state: 'loading', share: 0 }, again]
}
