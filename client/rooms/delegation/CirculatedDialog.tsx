import { useMemo, useState } from 'react'
import type { WovenSection } from '../../../shared/phrases/weave.ts'
import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { ProposalWords } from '../../features/minutes/ProposalWords.tsx'
import { useVersionText } from '../../features/minutes/use-versions.ts'
import { versionDifference } from '../../features/minutes/version-difference.ts'
import { VersionDifference, VersionText } from '../../features/minutes/VersionText.tsx'
import { delegationName } from '../../features/roster/names.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting } from '../../session/Session.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import type { Self } from './use-self.ts'
import s from './MinutesPart.module.css'

interface CirculatedDialogProps {
  readonly self: Self
  /** Comments come no more. */
  readonly isClosed: boolean
  readonly onClose: () => void
}

/** The minutes as they were sent round; a pencil beside each passage. Once approved, what has changed since. */
export function CirculatedDialog({ self, isClosed, onClose }: CirculatedDialogProps) {
  const t = useText()
  const state = useMeeting()
  const { version } = state.minutes
  const { asked } = useVersionText(version === 'approved' ? 'approved' : 'circulated')
  const [compare, setCompare] = useState(false)
  const [passage, setPassage] = useState<{ readonly item: string; readonly text: string } | null>(null)
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
          <VersionText
            sections={asked.answer.sections}
            lang={lang}
            beside={
              isClosed
                ? undefined
                : (line, { item }) => (
                    <IconButton
                      icon="pencil"
                      label={t('proposal.make')}
                      onClick={() => setPassage({ item, text: line.text })}
                    />
                  )
            }
            head={
              isClosed
                ? undefined
                : ({ item }) => (
                    <IconButton
                      icon="message-square-plus"
                      label={t('proposal.general')}
                      onClick={() => setPassage({ item, text: '' })}
                    />
                  )
            }
            below={({ item }) => <Said item={item} />}
          />
        ))}
      {passage && <ProposeDialog self={self} passage={passage} onClose={() => setPassage(null)} />}
    </Dialog>
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
          <span className={s['status']}>
            {proposal.status === 'declined'
              ? t('proposal.declined', { reason: proposal.reason })
              : t(`proposal.${proposal.status}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
