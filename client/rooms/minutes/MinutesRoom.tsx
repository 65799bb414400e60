import { phrasebookOf } from '../../../shared/phrases/phrases.ts'
import { useText } from '../../i18n/I18n.tsx'
import { useMeeting, useSession } from '../../session/Session.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConnectionBanner } from '../parts/ConnectionBanner.tsx'
import { useDownload } from '../parts/Downloads.tsx'
import { SeatRoom } from '../parts/SeatRoom.tsx'
import { useSeat } from '../parts/use-seat.ts'
import { ApprovedLine } from './ApprovedLine.tsx'
import { Checks } from './Checks.tsx'
import { CommentsPart } from './CommentsPart.tsx'
import { DeleteFacts } from './DeleteFacts.tsx'
import { useDesk } from './desk.ts'
import { DeskProvider } from './DeskProvider.tsx'
import { DocumentsAside } from './DocumentsAside.tsx'
import { VersionPart } from './history/VersionPart.tsx'
import { MinutesBar } from './MinutesBar.tsx'
import { MinutesLayout } from './MinutesLayout.tsx'
import { OutlinePart } from './OutlinePart.tsx'
import { PaperPart } from './PaperPart.tsx'
import { ToolsPart } from './ToolsPart.tsx'
import { useCheck } from './use-check.ts'
import { useDraft } from './use-draft.ts'
import { goToItem } from './ways.ts'

export function MinutesRoom() {
  const t = useText()
  return (
    <SeatRoom name={t('room.minutes')}>
      <WithDraft />
    </SeatRoom>
  )
}

function WithDraft() {
  const { meeting } = useSession()
  const draft = useDraft(meeting?.id ?? '', useSeat())
  return (
    draft && (
      <DeskProvider draft={draft}>
        <Room />
      </DeskProvider>
    )
  )
}

/** The room as it stands at the desk: bar, outline, the sheet under its tools, and what is to be said about the text. */
function Room() {
  const { draft, hub, items, rights, worded, placed } = useDesk()
  const { language } = phrasebookOf(useMeeting())
  const check = useCheck()
  return (
    <>
      <MinutesLayout
        bar={<MinutesBar />}
        banner={<Unheard />}
        outline={
          <>
            <OutlinePart conflicts={check.conflicts} />
            <DocumentsAside />
          </>
        }
        tools={<ToolsPart />}
        over={rights.isApproved && <Approved />}
        paper={<PaperPart />}
        version={
          <VersionPart
            draft={draft}
            items={items.map(({ number }) => number)}
            lang={language}
            sentence={(fact) => worded.get(fact)?.sentence}
            editable={rights.editable}
            left={check.rows.filter(({ tone }) => tone !== 'ok').map(({ title }) => title)}
            hub={hub}
            onGo={goToItem}
          />
        }
        isDone={rights.isApproved}
        isRead={!rights.editable}
        checks={
          <>
            <Checks
              isDone={rights.isApproved}
              isReader={!rights.writes}
              conflicts={check.conflicts.length}
              hints={check.hints}
              facts={placed.length}
              rows={check.rows}
            />
            <CommentsPart />
          </>
        }
      />
      <AskedToDelete />
    </>
  )
}

/** Why nothing written here arrives just now. */
function Unheard() {
  const t = useText()
  const { link } = useSession()
  const { view } = useDesk()
  if (link.state === 'lost') return <ConnectionBanner since={link.since} />
  if (view.refused === null) return null
  return (
    <Banner label={t('minutes.refused.label')} icon="lock">
      {t('minutes.refused')}
      <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
    </Banner>
  )
}

/** That the text is final, since when, and its file. */
function Approved() {
  const t = useText()
  const { seals } = useMeeting().minutes
  const download = useDownload()
  return (
    <ApprovedLine
      finalSince={seals.approved?.at ?? null}
      onFile={(file) => download({ file, label: t('files.minutesAs', { form: t('files.pdf') }) })}
    />
  )
}

/** Recorded sentences that somebody is about to delete. */
function AskedToDelete() {
  const { worded, asked } = useDesk()
  const { deletion, setDeletion } = asked
  if (!deletion) return null
  return (
    <DeleteFacts
      sentences={deletion.facts.map((fact) => worded.get(fact)?.sentence ?? '').filter(Boolean)}
      onConfirm={() => {
        setDeletion(null)
        deletion.proceed()
      }}
      onClose={() => setDeletion(null)}
    />
  )
}
