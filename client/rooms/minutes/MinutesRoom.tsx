import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { currentItem } from '../../../shared/features/agenda/select.ts'
import { isFinal, mayAnnotate } from '../../../shared/features/minutes/select.ts'
import { hasDuty } from '../../../shared/features/roster/select.ts'
import type { Fact } from '../../../shared/meeting/facts.ts'
import { printOrder } from '../../../shared/meeting/printing.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { variantsOf } from '../../../shared/phrases/variants.ts'
import { itemsWithoutResult } from '../../features/minutes/checks/item-check.ts'
import { readersHand, writersHand } from '../../features/minutes/comment-hand.ts'
import type { DraftSession } from '../../features/minutes/draft-session.ts'
import { sealedFacts, wordedFacts } from '../../features/minutes/sentences.ts'
import { useVersionText } from '../../features/minutes/use-versions.ts'
import { personName } from '../../features/roster/names.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useAnnounce } from '../../ui/Status.tsx'
import { Toast } from '../../ui/Toast.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { minutesFiles } from '../parts/minutes-files.ts'
import { useDownload } from '../parts/Downloads.tsx'
import { useSeatMenu } from '../parts/use-seat-menu.ts'
import { seatApi } from '../parts/seat.ts'
import { useSeat } from '../parts/use-seat.ts'
import { ApprovedLine } from './ApprovedLine.tsx'
import { checkRows, problemsOf } from './check-rows.tsx'
import { Checks } from './Checks.tsx'
import { CommentsPanel } from './CommentsPanel.tsx'
import { DeleteFacts } from './DeleteFacts.tsx'
import { FactsProvider } from './editor/facts.ts'
import { EditorHub } from './editor/hub.ts'
import { SectionEditor } from './editor/SectionEditor.tsx'
import { editorTools } from './editor/tools.ts'
import { FindBar } from './FindBar.tsx'
import { DocumentsAside } from './DocumentsAside.tsx'
import { JumpLinks } from './JumpLinks.tsx'
import { MinutesLayout } from './MinutesLayout.tsx'
import { Outline, type OutlineRow } from './Outline.tsx'
import { Paper, PaperHeading } from './Paper.tsx'
import { sectionState } from './section-state.ts'
import { Toolbar, type Tool } from './Toolbar.tsx'
import { Writers } from './Writers.tsx'
import { VersionPart } from './history/VersionPart.tsx'
import { reveal } from './passages.ts'
import { useComments, useReadersKey } from './use-comments.ts'
import { placeOfDoubt, useDoubts, type PlacedDoubt } from './use-doubts.ts'
import { useFind } from './use-find.ts'
import { useDraft, usePlacedFacts } from './use-draft.ts'
import { useHub } from './use-hub.ts'
import { useSavedWords } from './use-saved-words.ts'

export function MinutesRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.minutes')}>
      <Desk />
    </SeatRoom>
  )
}

function Desk() {
  const { meeting } = useSession()
  const draft = useDraft(meeting?.id ?? '', useSeat())
  return draft && <Writing draft={draft} />
}

function Writing({ draft }: { readonly draft: DraftSession }) {
  const t = useText()
  const state = useMeeting()
  const menu = useSeatMenu()
  const download = useDownload()
  const { link, person, clockOffset } = useSession()
  const { say } = useAnnounce()
  const view = useSyncExternalStore(draft.subscribe, draft.view)
  const saved = useSavedWords(view, clockOffset)
  const placed = usePlacedFacts(draft, printOrder(state))
  const { asked: sealed } = useVersionText(isFinal(state) ? 'approved' : null)
  const worded = useMemo(() => {
    const now = wordedFacts(state)
    return sealed.state === 'there' ? sealedFacts(now, sealed.answer.sections) : now
  }, [state, sealed])
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
  const writes = person !== null && hasDuty(state, person, 'minutes')
  const editable = writes && view.refused === null && !isApproved
  const problems = problemsOf(worded, placed)
  const phrasebook = phrasebookOf(state)
  const items = printOrder(state).flatMap((number) => state.agenda.items[number] ?? [])
  const now = currentItem(state)
  const user = {
    name: person === null || !writes ? '' : personName(state, person),
    color: '',
  }
  const numbers = items.map(({ number }) => number)
  const [hub] = useState(() => new EditorHub())
  const comments = useComments(draft, hub, isApproved)
  const find = useFind(draft, hub, numbers)
  const doubts = useDoubts(draft, hub, state, numbers)
  const [leaving, setLeaving] = useState<(() => void) | null>(null)
  const { deletion, setDeletion, note, setNote, tell } = useHub(hub, state, worded, comments.begin, setOpen)
  const { setOpen: openFind } = find
  useKeys(useMemo(() => ({ 'ctrl+f': () => openFind(true) }), [openFind]))
  const facts = useMemo(
    () => ({ worded, open, setOpen, person, editable, variants: (fact: Fact) => variantsOf(state, fact) }),
    [worded, open, person, editable, state],
  )
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

  const seat = useSeat()
  const { language } = useLanguage()
  const hand = writes
    ? writersHand(draft, () => ({ by: person ?? '', at: read() }))
    : readersHand(seatApi(seat, 'draft/comments'), language, person)
  /** MIN15: also who only reads the text along. */
  const annotates = view.refused === null && mayAnnotate(state, person)
  /** Resolves with whether the server took it; where it did not, that is said. */
  const heard = (work: Promise<void>): Promise<boolean> =>
    work.then(
      () => true,
      (error: unknown) => {
        const why = error instanceof ApiRefusal ? error.message : t('versions.unheard')
        tell(t('minutes.comments.unsent', { why }), null)
        return false
      },
    )
  const commentHere = () => {
    if (editable) return at && hub.room.commenting(at.item)
    const fact = open === null ? undefined : placed.find((it) => it.fact === open)
    if (!comments.beginReading(fact ? { id: fact.fact, item: fact.item } : null))
      tell(t('minutes.comments.nothing'), null)
  }
  useReadersKey(annotates && !editable, commentHere)
  const showDoubt = (doubt: PlacedDoubt) => {
    const place = hub.editors.get(doubt.item)
    const words = place && placeOfDoubt(place, doubt)
    if (place && words) {
      reveal(place, words)
      place.view.focus()
    } else go(doubt.item)
  }
  const correct = (doubt: PlacedDoubt, by: string) => {
    const place = hub.editors.get(doubt.item)
    const words = place && placeOfDoubt(place, doubt)
    if (place && words) place.view.dispatch(place.state.tr.insertText(by, words.from, words.to))
  }
  const goToThread = (thread: Parameters<typeof comments.go>[0]) => {
    comments.setActive(thread.id)
    if (!comments.go(thread)) say(t('minutes.comments.gone'))
    document.getElementById(`thread-${thread.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const closeFind = () => {
    openFind(false)
    editor?.commands.focus()
  }
  const tools = editorTools({
    editor: editor ?? null,
    t,
    onFind: () => openFind(true),
    onComment: commentHere,
  })

  const check = checkRows({
    problems,
    worded,
    doubts,
    threads: comments.threads.filter((thread) => thread.open),
    unresolved: itemsWithoutResult(state),
    editable,
    t,
    onFact: show,
    onPlace: place,
    onDoubt: showDoubt,
    onCorrect: correct,
    onItem: go,
    onThread: goToThread,
  })
  const rows = items.map((item): OutlineRow => {
    return {
      id: item.number,
      number: item.number,
      title: item.short || fullTitle(item, t),
      state: sectionState({
        approved: isApproved,
        conflict: problems.conflicts.some((it) => it.item === item.number),
        writing: editable && at?.item === item.number,
        ended: item.phase === 'ended',
      }),
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
            place={
              now
                ? t('minutes.inHall', {
                    what: t('room.item', { number: now.number }),
                  })
                : undefined
            }
            short={t('room.minutes')}
            lamp={{
              on: link.state === 'live',
              text: link.state === 'live' ? t('room.connected') : t('room.connecting'),
            }}
            read={read}
            clock="seconds"
            groups={askingFirst(menu, writes && view.lamp.state !== 'saved', setLeaving)}
          >
            <Writers draft={draft} />
            <Menu
              label={t('files.download')}
              icon="download"
              iconOnly
              groups={minutesFiles(t, download, state.minutes.version)}
            />
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
        outline={
          <>
            <Outline rows={rows} onGo={go} />
            <DocumentsAside />
          </>
        }
        version={
          <VersionPart
            draft={draft}
            items={items.map(({ number }) => number)}
            lang={phrasebook.language}
            sentence={(fact) => worded.get(fact)?.sentence}
            editable={editable}
            left={check.rows.filter(({ tone }) => tone !== 'ok').map(({ title: line }) => line)}
            hub={hub}
            onGo={go}
          />
        }
        tools={
          <>
            <Toolbar
              groups={editable ? tools : toRead(tools, annotates)}
              saved={writes && !(isApproved && saved.on) ? saved : null}
            >
              <JumpLinks />
            </Toolbar>
            {find.open && <FindBar find={find} editable={editable} onClose={closeFind} />}
            {note && (editable || note.undo === null) && (
              <Toast
                action={
                  note.undo && (
                    <Button
                      icon="undo-2"
                      onClick={() => {
                        setNote(null)
                        note.undo?.()
                      }}
                    >
                      {t('app.undo')}
                    </Button>
                  )
                }
              >
                {note.text}
              </Toast>
            )}
          </>
        }
        over={
          isApproved && (
            <ApprovedLine
              finalSince={state.minutes.seals.approved?.at ?? null}
              onFile={(file) => download({ file, label: t('files.minutesAs', { form: t('files.pdf') }) })}
            />
          )
        }
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
                    hub={hub}
                    mentionLabel={t('minutes.mention')}
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
        isDone={isApproved}
        checks={
          <>
            <Checks
              isDone={isApproved}
              isReader={!writes}
              conflicts={problems.conflicts.length}
              hints={check.hints}
              facts={placed.length}
              rows={check.rows}
            />
            <CommentsPanel
              threads={comments.threads}
              composing={comments.composing}
              active={comments.active}
              person={person}
              editable={annotates}
              maySettle={(thread) => hand.maySettle(thread)}
              isDone={isApproved}
              nameOf={(id) => personName(state, id)}
              onWrite={async (words) => {
                if (comments.composing && !(await heard(hand.start(comments.composing, words)))) return
                comments.end(true)
                editor?.commands.focus()
              }}
              onCancel={() => {
                comments.end(false)
                editor?.commands.focus()
              }}
              onGo={goToThread}
              onReply={(thread, words) => heard(hand.reply(thread, words))}
              onSettle={(thread, kind) => void heard(hand.settle(thread, kind))}
              onTakeBack={(entry) => void heard(hand.takeBack(entry))}
            />
          </>
        }
      />
      <ConfirmDialog
        open={leaving !== null}
        title={t('minutes.leave')}
        confirmLabel={t('room.leave')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => leaving?.()}
        onClose={() => setLeaving(null)}
      >
        {t('minutes.leave.text')}
      </ConfirmDialog>
      {deletion && (
        <DeleteFacts
          sentences={deletion.facts.map((fact) => worded.get(fact)?.sentence ?? '').filter(Boolean)}
          onConfirm={() => {
            setDeletion(null)
            deletion.proceed()
          }}
          onClose={() => setDeletion(null)}
        />
      )}
    </FactsProvider>
  )
}

/** What is of use to somebody who only reads. */
const toRead = (groups: readonly (readonly Tool[])[], annotates: boolean): readonly (readonly Tool[])[] => [
  groups.flat().filter(({ id }) => id === 'find' || (annotates && id === 'comment')),
]

/** KEP4: leaving the seat takes what is on this device along, so it is asked about while the server has not all of it. */
const askingFirst = (
  groups: readonly MenuGroup[],
  unsaved: boolean,
  ask: (leave: () => () => void) => void,
): readonly MenuGroup[] =>
  groups.map((group) => ({
    ...group,
    items: group.items.map((item) =>
      item.id === 'leave' && unsaved ? { ...item, onSelect: () => ask(() => item.onSelect) } : item,
    ),
  }))
