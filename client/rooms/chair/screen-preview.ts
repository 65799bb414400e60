import { nextInRollCall } from '../../../shared/features/ballots/select.ts'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { redactState } from '../../../shared/meeting/redact.ts'
import { fullTitle } from '../../features/agenda/items.ts'
import { resultView } from '../../features/ballots/result.ts'
import { subjectView } from '../../features/ballots/subject.ts'
import { tileSign } from '../../features/ballots/tile-sign.ts'
import { ballotTiles } from '../../features/ballots/tiles.ts'
import { delegationName, officeLine, personName } from '../../features/roster/names.ts'
import { isClosed, itemInScene, sceneOf, type Scene } from '../../features/screen/scene.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { tidy } from '../../i18n/typography.ts'
import type { ScreenPreviewProps } from './ScreenPreview.tsx'

export type Preview = Pick<ScreenPreviewProps, 'sentence' | 'top' | 'content'>
type Words = { readonly t: Text; readonly format: Format }

/** What the hall sees, small and in one sentence. */
export const screenPreview = (state: MeetingState, words: Words): Preview => previewOf(sceneOf(state), state, words)

function previewOf(scene: Scene, state: MeetingState, words: Words): Preview {
  const { t } = words
  const title = state.roster.convened ? state.roster.meeting.title : ''
  const plain = (big: string, small?: string): Preview => said([title], big, small, t)
  const closed = state.screen.veiled && isClosed(state, scene) ? itemInScene(state, scene) : null
  if (closed) return said([t('room.item', { number: closed.number })], t('agenda.confidential'), t('screen.closed'), t)
  switch (scene.kind) {
    case 'black':
      return {
        sentence: t('chair.preview.sentence', { what: t('screen.black') }),
        top: [''],
        content: { kind: 'black' },
      }
    case 'document': {
      const { document, page } = scene
      const { name, pages } = document.file
      const top = [t('room.item', { number: document.item }), t('screen.document')] as const
      return said(top, tidy(name), t('screen.document.page', { page, pages }), t)
    }
    case 'before':
      return plain(t('screen.before'))
    case 'break':
      return plain(t('screen.break'), scene.until === null ? undefined : t('screen.breakUntil', { time: scene.until }))
    case 'end':
      return plain(t('screen.end'))
    case 'vote':
      return votePreview(state, scene.ballot, words)
    case 'result': {
      const result = resultView(state, scene.ballot, t)
      const groups = (result?.groups ?? []).map((group) => `${group.count} ${group.word}`)
      return said(topOf(state, scene.ballot, t), result?.word ?? '', groups.join(' · '), t)
    }
    case 'text':
    case 'now': {
      const { number } = scene.item
      const { speaking } = state.floor
      const top = [t('room.item', { number }), scene.item.short || fullTitle(scene.item, t)] as const
      return speaking
        ? said(top, personName(state, speaking.person), officeLine(state, speaking.person), t)
        : said(
            top,
            scene.item.short || fullTitle(scene.item, t),
            scene.kind === 'text' ? t('motion.text') : undefined,
            t,
          )
    }
    case 'speech': {
      const { speaking } = state.floor
      return speaking ? plain(personName(state, speaking.person), officeLine(state, speaking.person)) : plain(title)
    }
    case 'agenda':
      return plain(t('agenda.title'))
  }
}

function said(top: readonly [string, string?], big: string, small: string | undefined, t: Text): Preview {
  const what = [top[0], big, small].filter(Boolean).join(', ')
  return {
    sentence: t('chair.preview.sentence', { what }),
    top,
    content: { kind: 'words', big, small },
  }
}

function votePreview(state: MeetingState, ballot: Ballot, words: Words): Preview {
  const { t } = words
  const next = nextInRollCall(ballot)
  // The hall's own tiles: of a ballot that is not a roll call they tell who answered, and not what (RED2).
  const told = redactState(state, { kind: 'screen' })
  const cells = ballotTiles(told, told.ballots.all[ballot.id] ?? ballot, words).map(({ id, state: tile }) => ({
    code: id,
    next: tile === 'next',
    sign: tileSign(tile),
  }))
  const turn = next === null ? [] : [t('vote.turnOf', { name: delegationName(state, next) })]
  const [number, method] = topOf(state, ballot, t)
  return {
    sentence: t('chair.preview.sentence', { what: [number, method, ...turn].filter(Boolean).join(', ') }),
    top: [number, method],
    content: { kind: 'cells', cells },
  }
}

function topOf(state: MeetingState, ballot: Ballot, t: Text): readonly [string, string] {
  const { number } = subjectView(state, ballot, t)
  return [number === null ? t('chair.phase.ballot') : t('room.item', { number }), t(`ballot.method.${ballot.method}`)]
}
