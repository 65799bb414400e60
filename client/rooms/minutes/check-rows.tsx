import type { CommentThread } from '../../../shared/wire/comments.ts'
import type { PlacedFact } from '../../features/minutes/placed-facts.ts'
import type { Worded } from '../../features/minutes/sentences.ts'
import type { Text } from '../../i18n/text.ts'
import { Button } from '../../ui/Button.tsx'
import type { CheckRow } from './Checks.tsx'
import type { PlacedDoubt } from './use-doubts.ts'

export interface Problems {
  /** Worded by hand, and the record has changed under it. */
  readonly conflicts: readonly PlacedFact[]
  /** Recorded, and nowhere in the text (it will be printed in its place in time). */
  readonly unplaced: readonly { readonly item: string; readonly fact: string }[]
}

export function problemsOf(worded: ReadonlyMap<string, Worded>, placed: readonly PlacedFact[]): Problems {
  const standing = new Set(placed.map((it) => it.fact))
  return {
    conflicts: placed.filter(({ fact, text, basis }) => {
      const recorded = worded.get(fact)
      return text !== null && recorded !== undefined && basis !== recorded.sentence
    }),
    unplaced: [...worded.values()]
      .filter(({ fact }) => !standing.has(fact.id))
      .map(({ fact }) => ({ item: fact.section, fact: fact.id })),
  }
}

interface Wishes {
  readonly problems: Problems
  readonly worded: ReadonlyMap<string, Worded>
  readonly doubts: readonly PlacedDoubt[]
  /** Threads that are open. */
  readonly threads: readonly CommentThread[]
  /** Numbers of items without a result. */
  readonly unresolved: readonly string[]
  readonly editable: boolean
  readonly t: Text
  readonly onFact: (fact: string, item: string) => void
  readonly onPlace: (fact: string, item: string) => void
  readonly onDoubt: (doubt: PlacedDoubt) => void
  readonly onCorrect: (doubt: PlacedDoubt, by: string) => void
  readonly onItem: (item: string) => void
  readonly onThread: (thread: CommentThread) => void
}

/** What is to be looked at before the minutes go out: what contradicts the record first, each with its way there. */
export function checkRows(wishes: Wishes): { readonly rows: readonly CheckRow[]; readonly hints: number } {
  const { problems, worded, doubts, threads, unresolved, editable, t } = wishes
  const title = (item: string, what: string) => `${t('room.item', { number: item })}: ${what}`
  const show = (onClick: () => void) => <Button onClick={onClick}>{t('minutes.show')}</Button>
  const conflicts = problems.conflicts.map(({ item, fact, text }): CheckRow => ({
    id: `conflict-${fact}`,
    tone: 'warn',
    title: title(item, t('minutes.conflict')),
    text: text ?? '',
    actions: show(() => wishes.onFact(fact, item)),
  }))
  const hints: readonly CheckRow[] = [
    ...doubts.map((doubt): CheckRow => ({
      id: `${doubt.kind}-${doubt.item}-${doubt.start}`,
      tone: 'warn',
      title: title(doubt.item, t(`minutes.check.${doubt.kind}`)),
      text:
        doubt.kind === 'name'
          ? t('minutes.check.name.text', { words: doubt.words })
          : t('minutes.check.vote.text', { words: doubt.words, figures: doubt.figures }),
      actions: (
        <>
          {doubt.kind === 'name' &&
            editable &&
            doubt.instead.map((name) => (
              <Button key={name} variant="primary" onClick={() => wishes.onCorrect(doubt, name)}>
                {t('minutes.check.name.fix', { name })}
              </Button>
            ))}
          {show(() => wishes.onDoubt(doubt))}
        </>
      ),
    })),
    ...unresolved.map((item): CheckRow => ({
      id: `item-${item}`,
      tone: 'warn',
      title: title(item, t('minutes.check.item')),
      text: t('minutes.check.item.text'),
      actions: show(() => wishes.onItem(item)),
    })),
    ...problems.unplaced.map(({ item, fact }): CheckRow => ({
      id: `unplaced-${fact}`,
      tone: 'info',
      title: title(item, t('minutes.unplaced')),
      text: worded.get(fact)?.sentence ?? '',
      actions: <Button onClick={() => wishes.onPlace(fact, item)}>{t('minutes.place')}</Button>,
    })),
    ...threads.map((thread): CheckRow => ({
      id: `comment-${thread.id}`,
      tone: 'info',
      icon: 'message-circle',
      title: thread.item === '' ? t('minutes.comments.open') : title(thread.item, t('minutes.comments.open')),
      text: thread.entries.find(({ kind }) => kind === 'note')?.text ?? '',
      actions: show(() => wishes.onThread(thread)),
    })),
  ]
  const rows = [...conflicts, ...hints]
  const fine: CheckRow = { id: 'fine', tone: 'ok', title: t('minutes.fine'), text: t('minutes.fine.text') }
  return { rows: rows.length > 0 ? rows : [fine], hints: hints.length }
}
