import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { currentItem } from '../../../shared/features/agenda/select.ts'
import { hasDuty } from '../../../shared/features/roster/select.ts'
import { printOrder } from '../../../shared/meeting/printing.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { DraftSession } from '../../features/minutes/draft-session.ts'
import { placedFacts, type PlacedFact } from '../../features/minutes/placed-facts.ts'
import { writerColour, writersIn } from '../../features/minutes/writers.ts'
import { wordedFacts, type Worded } from '../../features/minutes/sentences.ts'
import { personName } from '../../features/roster/names.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Team } from '../../ui/Avatar.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import type { MenuGroup } from '../../ui/Menu.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { seatApi } from '../parts/seat.ts'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { useSeat } from '../parts/use-seat.ts'
import { Checks, type CheckRow } from './Checks.tsx'
import { FactsProvider } from './editor/facts.ts'
import { SectionEditor } from './editor/SectionEditor.tsx'
import { editorTools } from './editor/tools.ts'
import { MinutesLayout } from './MinutesLayout.tsx'
import { Outline, type OutlineRow } from './Outline.tsx'
import { Paper, PaperHeading } from './Paper.tsx'
import { Toolbar } from './Toolbar.tsx'
import { VersionPart } from './history/VersionPart.tsx'
import { useSavedWords } from './use-saved-words.ts'

export function MinutesRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.minutes')}>
      <Desk />
    </SeatRoom>
  )
}

/** The draft of this seat, for as long as the room is shown. */
function useDraft(meeting: string, seat: string): DraftSession | null {
  const [draft, setDraft] = useState<DraftSession | null>(null)
  useEffect(() => {
    const made = new DraftSession(meeting, seat)
    setDraft(made)
    return () => made.close()
  }, [meeting, seat])
  return draft
}

function Desk() {
  const { meeting } = useSession()
  const draft = useDraft(meeting?.id ?? '', useSeat())
  return draft && <Writing draft={draft} />
}

function Writing({ draft }: { readonly draft: DraftSession }) {
  const t = useText()
  const state = useMeeting()
  const seat = useSeat()
  const menu = useSeatMenu()
  const { link, person, clockOffset } = useSession()
  const view = useSyncExternalStore(draft.subscribe, draft.view)
  const saved = useSavedWords(view, clockOffset)
  const placed = usePlacedFacts(draft, printOrder(state))
  const worded = useMemo(() => wordedFacts(state), [state])
  const [open, setOpen] = useState<string | null>(null)
  const [at, setAt] = useState<{ editor: Editor; item: string } | null>(null)
  const [, redraw] = useState(0)
  const editor = at?.editor
  useEffect(() => {
    if (!editor) return
    const changed = () => redraw((n) => n + 1)
    editor.on('transaction', changed)
    return () => void editor.off('transaction', changed)
  }, [editor])
  const onFocus = useCallback((focused: Editor, item: string) => setAt({ editor: focused, item }), [])
  const read = useCallback(() => Date.now() + clockOffset, [clockOffset])

  const isApproved = state.minutes.version === 'approved'
  const editable = person !== null && hasDuty(state, person, 'minutes') && view.refused === null && !isApproved
  const problems = problemsOf(worded, placed)
  const phrasebook = phrasebookOf(state)
  const items = printOrder(state).flatMap((number) => state.agenda.items[number] ?? [])
  const now = currentItem(state)
  const user = { name: person === null ? '' : personName(state, person), color: '' }
  const facts = useMemo(() => ({ worded, open, setOpen, person, editable }), [worded, open, person, editable])
  const title = state.roster.convened ? state.roster.meeting.title : ''

  const go = (item: string) =>
    document.getElementById(`item-${item}`)?.scrollIntoView({ behavior: 'smooth', block: 'start' })
  const show = (fact: string, item: string) => {
    setOpen(fact)
    const node = document.querySelector(`[data-fact="${CSS.escape(fact)}"]`)
    if (node) node.scrollIntoView({ behavior: 'smooth', block: 'center' })
    else go(item)
  }

  const place = (fact: string, item: string) => {
    draft.place(fact, item)
    show(fact, item)
  }

  const download = (name: string) => () => window.location.assign(seatApi(seat, `export/${name}`))
  const downloads: MenuGroup = {
    title: t('minutes.export'),
    items: [
      { id: 'txt', label: t('minutes.export.txt'), icon: 'download', onSelect: download('minutes.txt') },
      { id: 'html', label: t('minutes.export.html'), icon: 'download', onSelect: download('minutes.html') },
      { id: 'record', label: t('minutes.export.record'), icon: 'download', onSelect: download('record.json') },
    ],
  }

  const rows = items.map((item): OutlineRow => {
    const conflict = problems.conflicts.some((it) => it.item === item.number)
    const writing = at?.item === item.number
    const ready = item.phase === 'ended'
    return {
      id: item.number,
      number: item.number,
      title: item.short || fullTitle(item, t),
      state: conflict ? 'conflict' : writing ? 'writing' : ready ? 'ready' : 'empty',
      current: now?.number === item.number,
    }
  })

  return (
    <FactsProvider value={facts}>
      <PageTitle page={t('minutes.of', { meeting: title })} />
      <MinutesLayout
        bar={
          <RoomBar
            where={t('minutes.of', { meeting: title })}
            place={now ? t('minutes.inHall', { what: t('room.item', { number: now.number }) }) : undefined}
            short={t('room.minutes')}
            lamp={{
              on: link.state === 'live',
              text: link.state === 'live' ? t('room.connected') : t('room.connecting'),
            }}
            read={read}
            clock="seconds"
            groups={[downloads, ...menu]}
          >
            <Writers draft={draft} />
          </RoomBar>
        }
        banner={
          link.state === 'lost' ? (
            <ConnectionBanner since={link.since} />
          ) : view.refused !== null ? (
            <Banner icon="lock">
              {t('minutes.refused')}
              <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
            </Banner>
          ) : undefined
        }
        outline={<Outline rows={rows} onGo={go} />}
        version={
          <VersionPart
            draft={draft}
            items={items.map(({ number }) => number)}
            lang={phrasebook.language}
            sentence={(fact) => worded.get(fact)?.sentence}
            editable={editable}
            left={checkRows(problems, worded, t, show, place)
              .filter(({ tone }) => tone !== 'ok')
              .map((row) => `${row.title}: ${row.text}`)}
            onGo={go}
          />
        }
        tools={<Toolbar groups={editable ? editorTools(at?.editor ?? null, t) : []} saved={saved} />}
        paper={
          view.loaded ? (
            <Paper lang={phrasebook.language}>
              {items.map((item) => (
                <section key={item.number}>
                  <PaperHeading
                    id={item.number}
                    number={item.number}
                    title={[item.title, item.sponsorsNow.length > 0 ? `(${item.sponsorsNow.join(', ')})` : '']
                      .filter(Boolean)
                      .join(' ')}
                  />
                  <SectionEditor
                    draft={draft}
                    item={item.number}
                    label={`${t('room.item', { number: item.number })} ${item.short}`}
                    editable={editable}
                    user={user}
                    onFocus={onFocus}
                  />
                </section>
              ))}
            </Paper>
          ) : (
            <Skeleton label={t('minutes.loading')} lines={8} />
          )
        }
        checks={
          <Checks
            conflicts={problems.conflicts.length}
            hints={problems.unplaced.length}
            facts={placed.length}
            rows={checkRows(problems, worded, t, show, place)}
          />
        }
      />
    </FactsProvider>
  )
}

/** References in the draft, read again whenever it changes. */
function usePlacedFacts(draft: DraftSession, items: readonly string[]): readonly PlacedFact[] {
  const key = items.join('\n')
  const [placed, setPlaced] = useState<readonly PlacedFact[]>([])
  useEffect(() => {
    let waiting = 0
    const look = () => {
      waiting = 0
      setPlaced(placedFacts(draft.doc, key === '' ? [] : key.split('\n')))
    }
    const changed = () => {
      waiting ||= window.setTimeout(look, 100)
    }
    look()
    draft.doc.on('update', changed)
    return () => {
      window.clearTimeout(waiting)
      draft.doc.off('update', changed)
    }
  }, [draft, key])
  return placed
}

interface Problems {
  /** Worded by hand, and the record has changed under it. */
  readonly conflicts: readonly PlacedFact[]
  /** Recorded, and nowhere in the text (it will be printed in its place in time). */
  readonly unplaced: readonly { readonly item: string; readonly fact: string }[]
}

function problemsOf(worded: ReadonlyMap<string, Worded>, placed: readonly PlacedFact[]): Problems {
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

function checkRows(
  { conflicts, unplaced }: Problems,
  worded: ReadonlyMap<string, Worded>,
  t: ReturnType<typeof useText>,
  show: (fact: string, item: string) => void,
  place: (fact: string, item: string) => void,
): readonly CheckRow[] {
  const rows: readonly CheckRow[] = [
    ...conflicts.map(({ item, fact, text }): CheckRow => ({
      id: `conflict-${fact}`,
      tone: 'warn',
      title: `${t('room.item', { number: item })}: ${t('minutes.conflict')}`,
      text: text ?? '',
      actions: <Button onClick={() => show(fact, item)}>{t('minutes.show')}</Button>,
    })),
    ...unplaced.map(({ item, fact }): CheckRow => ({
      id: `unplaced-${fact}`,
      tone: 'info',
      title: `${t('room.item', { number: item })}: ${t('minutes.unplaced')}`,
      text: worded.get(fact)?.sentence ?? '',
      actions: <Button onClick={() => place(fact, item)}>{t('minutes.place')}</Button>,
    })),
  ]
  return rows.length > 0 ? rows : [{ id: 'fine', tone: 'ok', title: t('minutes.fine'), text: t('minutes.fine.text') }]
}

/** Everybody who writes, oneself among them. */
function Writers({ draft }: { readonly draft: DraftSession }) {
  const [names, setNames] = useState<readonly string[]>([])
  useEffect(() => {
    const look = () => setNames(writersIn(draft.awareness))
    look()
    draft.awareness.on('change', look)
    return () => draft.awareness.off('change', look)
  }, [draft])
  return <Team people={names.map((name) => ({ name, colour: writerColour(names, name) }))} />
}
