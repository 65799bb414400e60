import { useMemo, useRef, useState, type Ref } from 'react'
import type { WovenSection } from '../../../shared/phrases/weave.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { useMarked, type Marked } from '../../features/minutes/marked-words.ts'
import { proposalStatus } from '../../features/minutes/proposal-status.ts'
import { firstWords } from '../../features/minutes/first-words.ts'
import { ProposalWords } from '../../features/minutes/ProposalWords.tsx'
import { useVersionText } from '../../features/minutes/use-versions.ts'
import { versionDifference } from '../../features/minutes/version-difference.ts'
import { linesOf } from '../../features/minutes/version-lines.ts'
import { VersionDifference, VersionText } from '../../features/minutes/VersionText.tsx'
import { delegationName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { tidy } from '../../i18n/typography.ts'
import { useMeeting } from '../../session/Session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ProposeDialog, type Passage } from './ProposeDialog.tsx'
import type { Self } from './use-self.ts'
import s from './MinutesPart.module.css'

interface CirculatedDialogProps {
  readonly self: Self
  /** Comments come no more. */
  readonly isClosed: boolean
  readonly onClose: () => void
}

/** The minutes as they were sent round; what is marked, and each line, can be changed or commented on. Once approved, what has changed since. */
export function CirculatedDialog({ self, isClosed, onClose }: CirculatedDialogProps) {
  const t = useText()
  const state = useMeeting()
  const { version } = state.minutes
  const { asked } = useVersionText(version === 'approved' ? 'approved' : 'circulated')
  const [compare, setCompare] = useState(false)
  const [passage, setPassage] = useState<Passage | null>(null)
  const [paper, bar] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const { marked, clear } = useMarked(paper, bar)
  const lang = phrasebookOf(state).language
  return (
    <Dialog
      open
      wide
      title={t(version === 'approved' ? 'circulated.title.approved' : 'circulated.title')}
      onClose={onClose}
      closeLabel={t('app.close')}
    >
      {version === 'approved' && (
        <p>
          <Button icon="history" aria-pressed={compare} onClick={() => setCompare(!compare)}>
            {t('circulated.changes')}
          </Button>
        </p>
      )}
      {asked.state === 'waiting' && <Skeleton label={t('versions.loading')} lines={8} />}
      {asked.state === 'refused' && (
        <Note tone="warn">{asked.code === 'not-found' ? t('circulated.pending') : asked.why}</Note>
      )}
      {asked.state === 'there' &&
        (compare ? (
          <SinceThen after={asked.answer.sections} lang={lang} />
        ) : (
          <>
            {!isClosed && <p className={s['how']}>{t('circulated.how')}</p>}
            <div ref={paper}>
              <VersionText
                sections={asked.answer.sections}
                lang={lang}
                beside={
                  isClosed
                    ? undefined
                    : ({ text }, { item }) => (
                        <IconButton
                          icon="pencil"
                          label={t('proposal.make', { line: firstWords(tidy(text)) })}
                          onClick={() => setPassage({ item, words: text, line: text, wish: 'change' })}
                        />
                      )
                }
                head={
                  isClosed
                    ? undefined
                    : ({ item }) => (
                        <IconButton
                          icon="message-square-plus"
                          label={t('proposal.general', { item })}
                          onClick={() => setPassage({ item, words: '', line: null, wish: 'remark' })}
                        />
                      )
                }
                below={({ item }) => <Said item={item} />}
              />
            </div>
            {marked && !isClosed && (
              <MarkedBar
                ref={bar}
                passage={passageOf(marked, asked.answer.sections)}
                onWish={(wished) => {
                  clear()
                  setPassage(wished)
                }}
              />
            )}
          </>
        ))}
      {passage && <ProposeDialog self={self} passage={passage} onClose={() => setPassage(null)} />}
    </Dialog>
  )
}

/** What is marked, as a comment would quote it, and the line it stands in. */
function passageOf({ item, from, to, words }: Marked, sections: readonly WovenSection[]): Omit<Passage, 'wish'> {
  const lines = linesOf(sections.find((section) => section.item === item) ?? { blocks: [] }).slice(from, to + 1)
  const text = lines.map((line) => line.text).join(' ')
  return { item, words: words ?? text, line: from === to ? text : null }
}

/** What can be done with what is marked. */
function MarkedBar({
  ref,
  passage,
  onWish,
}: {
  readonly ref: Ref<HTMLDivElement>
  readonly passage: Omit<Passage, 'wish'>
  readonly onWish: (passage: Passage) => void
}) {
  const t = useText()
  return (
    <div className={s['marked']} ref={ref} role="group" aria-label={t('circulated.marked')}>
      <p className={s['quote']}>{tidy(passage.words)}</p>
      <Button
        variant="primary"
        icon="message-square-plus"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onWish({ ...passage, wish: 'remark' })}
      >
        {t('proposal.remark.do')}
      </Button>
      {passage.line !== null && (
        <Button
          icon="pencil"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onWish({ ...passage, wish: 'change' })}
        >
          {t('circulated.change')}
        </Button>
      )}
    </div>
  )
}

function SinceThen({ after, lang }: { readonly after: readonly WovenSection[]; readonly lang: string }) {
  const t = useText()
  const { asked } = useVersionText('circulated')
  const differences = useMemo(
    () => (asked.state === 'there' ? versionDifference(asked.answer.sections, after) : []),
    [asked, after],
  )
  if (asked.state === 'waiting') return <Skeleton label={t('versions.loading')} lines={8} />
  if (asked.state === 'refused') return <Note tone="warn">{asked.why}</Note>
  return <VersionDifference differences={differences} lang={lang} />
}

/** What delegations say about an item so far. */
function Said({ item }: { readonly item: string }) {
  const t = useText()
  const state = useMeeting()
  const said = state.minutes.proposals.filter((it) => it.item === item && it.status !== 'retracted')
  if (said.length === 0) return null
  return (
    <ul className={s['said']}>
      {said.map((proposal) => (
        <li key={proposal.id}>
          <b>{delegationName(state, proposal.delegation)}</b>
          <ProposalWords {...proposal} />
          <span className={s['status']}>{proposalStatus(proposal, t, state.minutes.version === 'approved')}</span>
        </li>
      ))}
    </ul>
  )
}
