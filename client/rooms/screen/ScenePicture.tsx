import type { ReactNode } from 'react'
import type { Ballot } from '../../../shared/features/ballots/state.ts'
import { textOf } from '../../../shared/features/motions/select.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { agendaRows } from '../../features/agenda/rows.ts'
import { briefTitle, fullTitle } from '../../features/agenda/items.ts'
import { resultView } from '../../features/ballots/result.ts'
import { shortRuleWords } from '../../features/ballots/rule-words.ts'
import { earlierWords, firstWords, nthWords } from '../../features/ballots/series.ts'
import type { SumLine } from '../../features/ballots/sums.ts'
import { standingWords, subjectView } from '../../features/ballots/subject.ts'
import { ballotTally, ballotTiles } from '../../features/ballots/tiles.ts'
import { speakerNow, waitingSpeakers } from '../../features/floor/speakers.ts'
import { delegationName } from '../../features/roster/names.ts'
import type { Scene } from '../../features/screen/scene.ts'
import { amendmentShown } from '../../features/screen/text.ts'
import { absentLine, itemLine, nextLine, presenceLine, saidTime } from '../../features/screen/words.ts'
import type { Format } from '../../i18n/format.ts'
import type { Text } from '../../i18n/text.ts'
import { tidy } from '../../i18n/typography.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Sign } from '../../ui/Sign.tsx'
import type { ReadClock } from '../../ui/use-now.ts'
import { AmendmentScene } from './AmendmentScene.tsx'
import { DocumentScene } from './DocumentScene.tsx'
import { AgendaScene } from './AgendaScene.tsx'
import { NowScene } from './NowScene.tsx'
import { ResultScene } from './ResultScene.tsx'
import { TextScene } from './TextScene.tsx'
import { VoteScene } from './VoteScene.tsx'
import { WordsScene } from './WordsScene.tsx'

type Words = { readonly t: Text; readonly format: Format; readonly read: ReadClock }
type Picture = { readonly body: ReactNode; readonly foot?: { readonly start: ReactNode; readonly end?: ReactNode } }

/** So many of those who wait are named beside the speaker. */
const MOST_WAITING = 3

/** A scene with its words; null for a dark screen. */
export function pictureOf(state: MeetingState, scene: Scene, words: Words): Picture | null {
  const { t, format, read } = words
  const here = (
    <>
      <Icon name="users" /> {presenceLine(state, t)}
    </>
  )
  const title = state.roster.convened ? state.roster.meeting.title : ''
  const place = state.roster.convened ? state.roster.meeting.place : undefined
  switch (scene.kind) {
    case 'black':
      return null
    case 'document': {
      const { document, page, part } = scene
      const { name, pages } = document.file
      return {
        body: <DocumentScene document={document} page={page} part={part} />,
        foot: {
          start: (
            <>
              {t('room.item', { number: document.item })} · {tidy(name)}
            </>
          ),
          end: t('screen.document.page', { page, pages }),
        },
      }
    }
    case 'before':
      return {
        body: <WordsScene title={t('screen.before')} text={[title, place].filter(Boolean).join(', ')} />,
        foot: { start: here },
      }
    case 'break':
      return {
        body: (
          <WordsScene
            title={t('screen.break')}
            text={scene.until === null ? undefined : t('screen.breakUntil', { time: saidTime(scene.until, format) })}
          />
        ),
        foot: { start: nextLine(state, t) ?? here },
      }
    case 'end': {
      const { closedAt } = state.attendance
      const time = closedAt === null ? undefined : t('screen.closedAt', { time: format.time(closedAt) })
      return { body: <WordsScene title={t('screen.end')} text={time} /> }
    }
    case 'vote': {
      const { ballot } = scene
      const tiles = ballotTiles(state, ballot, words)
      const about = subjectView(state, ballot, t)
      return {
        body: (
          <VoteScene
            number={about.number ?? undefined}
            title={withStanding(withNth(state, ballot, about.brief, t), ballot, words)}
            heading={t(`ballot.method.${ballot.method}`)}
            tally={ballotTally(tiles, t)}
            tiles={tiles}
          />
        ),
        foot: { start: here, end: t('rule.needs', { rule: shortRuleWords(state, ballot, t) }) },
      }
    }
    case 'result':
      return resultPicture(state, scene.ballot, words) ?? { body: null, foot: { start: here } }
    case 'text': {
      const { number } = scene.item
      const title = briefTitle(scene.item, t)
      const amendment = amendmentShown(state, number, t)
      if (amendment) {
        const [next] = amendment.waiting
        return {
          body: <AmendmentScene number={number} title={title} amendment={amendment} />,
          foot: { start: here, ...(next === undefined ? {} : { end: t('screen.amendmentNext', { title: next }) }) },
        }
      }
      const clauses = textOf(state, number).map((text, at) => ({ id: String(at + 1), number: `${at + 1}.`, text }))
      return {
        body: <TextScene number={number} title={title} heading={t('screen.textNow')} clauses={clauses} />,
        foot: { start: here, end: nextLine(state, t) ?? undefined },
      }
    }
    case 'now':
    case 'speech': {
      const item = scene.kind === 'now' ? scene.item : null
      return {
        body: (
          <NowScene
            number={item?.number}
            sub={item ? itemLine(state, item, t) : t('screen.speech')}
            title={item ? fullTitle(item, t) : title}
            speaker={speakerNow(state, read) ?? undefined}
            queue={waitingSpeakers(state, t).slice(0, MOST_WAITING)}
          />
        ),
        foot: { start: here, end: nextLine(state, t) ?? undefined },
      }
    }
    case 'agenda':
      return {
        body: (
          <AgendaScene
            rows={agendaRows(state, t).map(({ id, number, title: words, state: how, mark }) => ({
              id,
              number,
              title: words,
              state: how === 'out' ? 'done' : how,
              ...(mark && 'sign' in mark ? { sign: mark.sign } : {}),
            }))}
          />
        ),
        foot: { start: here, end: nextLine(state, t) ?? undefined },
      }
  }
}

function resultPicture(
  state: MeetingState,
  ballot: Extract<Scene, { kind: 'result' }>['ballot'],
  words: Words,
): Picture | null {
  const { t } = words
  const first = firstWords(state, ballot, t)
  const result = resultView(state, ballot, t)
  if (!result || !ballot.result) return null
  const about = subjectView(state, ballot, t)
  const absent = absentLine(
    ballot.result.reckoning.absent.map((code) => delegationName(state, code)),
    t,
  )
  return {
    body: (
      <ResultScene
        number={about.number ?? undefined}
        title={withNth(state, ballot, about.brief, t)}
        sign={result.sign}
        word={result.word}
        sentence={result.sentence}
        groups={result.groups}
        notes={[...earlierWords(state, ballot, words), ...(first === null ? [] : [first])]}
      />
    ),
    foot: {
      start: reckonedWords(result.sums, t('rule.needs', { rule: shortRuleWords(state, ballot, t) })),
      end:
        absent === null ? undefined : (
          <>
            <Sign kind="absent" /> {absent}
          </>
        ),
    },
  }
}

/** `Wahl · 2. Abstimmung` */
const withNth = (state: MeetingState, ballot: Ballot, title: string, t: Text): string =>
  [title, nthWords(state, ballot, t)].filter((part) => part !== null).join(' · ')

/** `Wahl · Zur Wahl: Engel und Kolb` */
const withStanding = (title: string, ballot: Ballot, { t, format }: Words): string =>
  [title, standingWords(ballot, t, format.list)].filter((part) => part !== null).join(' · ')

/** So many characters fit the foot beside who is absent. */
const FOOT_LINE = 90

/** The arithmetic in one line; the rule where that would be too long. */
function reckonedWords(sums: readonly SumLine[], rule: string): string {
  const line = sums.map(({ text }) => text).join(' · ')
  return line === '' || line.length > FOOT_LINE ? rule : line
}
