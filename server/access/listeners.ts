import type { Journal } from '../ports.ts'

export interface Listeners<News> {
  tell(news: News): void
  /** Returns the way to stop listening. */
  watch(hear: (news: News) => void): () => void
}

/** People who want to know. One whose ear fails keeps nobody else from hearing, nor what happened from having happened. */
export function createListeners<News>(journal: Journal): Listeners<News> {
  const listening = new Set<(news: News) => void>()
  return {
    tell(news) {
      for (const hear of listening) {
        try {
          hear(news)
        } catch (error) {
          journal.error('a listener failed', { error: String(error) })
        }
      }
    },
    watch(hear) {
      listening.add(hear)
      return () => void listening.delete(hear)
    },
  }
}
