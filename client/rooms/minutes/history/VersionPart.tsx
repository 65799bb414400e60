import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import * as Y from 'yjs'
import { leads } from '../../../../shared/features/attendance/select.ts'
import { commentsClosed, isFinal } from '../../../../shared/features/minutes/select.ts'
import type { Proposal } from '../../../../shared/features/minutes/state.ts'
import type { DraftSession } from '../../../features/minutes/draft-session.ts'
import { placeOfWords } from '../../../features/minutes/place-of-words.ts'
import { restoreItem } from '../../../features/minutes/restore.ts'
import type { SentenceOf } from '../../../features/minutes/take-proposal.ts'
import { versionState } from '../../../features/minutes/use-versions.ts'
import { VersionLine, versionTag } from '../../../features/minutes/VersionLine.tsx'
import { useLanguage, useText } from '../../../i18n/I18n.tsx'
import { api } from '../../../session/api.ts'
import { useMeeting, useSession } from '../../../session/Session.tsx'
import { PanelHead } from '../../../ui/Panel.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useAnnounce } from '../../../ui/Status.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { ActButton } from '../../parts/ActButton.tsx'
import { seatApi } from '../../parts/seat.ts'
import { useSeat } from '../../parts/use-seat.ts'
import type { EditorHub } from '../editor/hub.ts'
import { asOwnStep, undoStep } from '../editor/own-step.ts'
import { revealMarked } from '../passages.ts'
import { HistoryDialog } from './HistoryDialog.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { ProposalsPart } from './ProposalsPart.tsx'
import { ApproveDialog, CirculateDialog } from './SendDialogs.tsx'
import s from './VersionPart.module.css'

interface VersionPartProps {
  readonly draft: DraftSession
  /** Agenda numbers in print order. */
  readonly items: readonly string[]
  readonly lang: string
  readonly sentence: SentenceOf
  /** May this seat write in the draft? */
  readonly editable: boolean
  /** What the check still lists, a line each. */
  readonly left: readonly string[]
  readonly hub: EditorHub
  readonly onGo: (item: string) => void
}

/** `#verlauf`, `#verlauf=<id>`, `#versenden`, `#genehmigen`: what another room led here for. */
const wishes = { '#verlauf': 'history', '#versenden': 'circulate', '#genehmigen': 'approve' } as const
/** How long it is said that a state was kept. */
const KEPT_SHOWN_MS = 8_000
type Asking = 'history' | 'keep' | 'circulate' | 'approve'

/** Which version the minutes are at, what comes next, their history, and what delegations would have otherwise. */
export function VersionPart({ draft, items, lang, sentence, editable, left, hub, onGo }: VersionPartProps) {
  const t = useText()
  const { language } = useLanguage()
  const state = useMeeting()
  const seat = useSeat()
  const { person, clockOffset } = useSession()
  const { say } = useAnnounce()
  const [isKept, setKept] = useState(false)
  const { hash } = useLocation()
  const [wish, id] = hash.split('=', 2)
  const [asking, setAsking] = useState<Asking | null>(() => wishes[wish as keyof typeof wishes] ?? null)
  const { version } = state.minutes
  const now = useNow(
    useCallback(() => Date.now() + clockOffset, [clockOffset]),
    60_000,
  )
  const tag = versionTag(state)
  const close = () => setAsking(null)
  const keptOnce = () => {
    setKept(true)
    say(t('versions.kept'))
  }
  useEffect(() => {
    if (!isKept) return
    const timer = window.setTimeout(() => setKept(false), KEPT_SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [isKept])
  const show = ({ item, passage }: Proposal) => {
    const editor = hub.editors.get(item)
    const place = editor && passage !== '' && placeOfWords(editor.state.doc, passage, (fact) => sentence(fact) ?? '')
    if (editor && place) return revealMarked(editor, place)
    if (passage !== '') say(t('proposal.gone'))
    onGo(item)
  }
  const mayWrite = editable && version !== 'approved'

  const bring = async (snapshot: string, wanted: readonly string[]): Promise<(() => void) | null> => {
    const older = new Y.Doc()
    Y.applyUpdate(older, await versionState(seat, snapshot))
    await api(seatApi(seat, 'draft/versions'), { method: 'POST', body: { reason: 'restore' }, language })
    const asked = wanted.length > 0 ? wanted : items
    const changed = asOwnStep(hub, asked, () => asked.filter((item) => restoreItem(draft.doc, older, item)))
    older.destroy()
    // the history stands before the text: nothing is typed while this can be pressed
    return changed.length > 0 ? () => undoStep(hub, changed) : null
  }

  return (
    <div className={s['part']}>
      <PanelHead title={t('versions.title')} aside={<Tag tone={tag.tone}>{t(tag.word)}</Tag>} />
      <div className={s['body']}>
        <VersionLine isClosed={commentsClosed(state, now)} />
        <p className={s['acts']}>
          {leads(state, person) && version === 'draft' && (
            <ActButton
              icon="mail"
              command={{ type: 'minutes.circulate', data: {} }}
              hiddenFor={['not-open']}
              onAsk={() => setAsking('circulate')}
            >
              {t('versions.circulate')}
            </ActButton>
          )}
          {leads(state, person) && version === 'circulated' && (
            <ActButton
              icon="shield-check"
              command={{ type: 'minutes.approve', data: {} }}
              onAsk={() => setAsking('approve')}
            >
              {t('versions.approve')}
            </ActButton>
          )}
          <Button icon="history" onClick={() => setAsking('history')}>
            {t('versions.history')}
          </Button>
          {mayWrite && <Button onClick={() => setAsking('keep')}>{t('versions.keep')}</Button>}
        </p>
        {isKept && <p className={s['soft']}>{t('versions.kept')}</p>}
        {version !== 'draft' && (!isFinal(state) || state.minutes.proposals.length > 0) && (
          <ProposalsPart draft={draft} hub={hub} sentence={sentence} editable={mayWrite} onShow={show} />
        )}
      </div>
      {asking === 'circulate' && <CirculateDialog left={left} now={now} onClose={close} />}
      {asking === 'approve' && <ApproveDialog left={left} onClose={close} />}
      {asking === 'keep' && <KeepDialog onKept={keptOnce} onClose={close} />}
      {asking === 'history' && (
        <HistoryDialog lang={lang} now={now} first={id} onBring={mayWrite ? bring : null} onClose={close} />
      )}
    </div>
  )
}
