import { useState } from 'react'
import {
  excuseOf,
  inRoom,
  isRepresented,
  leads,
  proxyOf,
  wasOpened,
} from '../../../shared/features/attendance/select.ts'
import { onVotingSeat, peopleOf, votingDelegations } from '../../../shared/features/roster/select.ts'
import { presenceView } from '../../features/attendance/presence.ts'
import { delegationName, personName } from '../../features/roster/names.ts'
import { useFormat, useText } from '../../i18n/I18n.tsx'
import { useMeeting, useObjection, useSession } from '../../session/Session.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { ActButton } from '../parts/ActButton.tsx'
import { GiveDialog, LeaveDialog } from './GoingDialogs.tsx'
import { TeamPanel, type TeamRow } from './SidePanels.tsx'
import type { Self } from './use-self.ts'
import s from './SeatPart.module.css'

/** Who of the delegation is here, who holds whose vote, and coming and going. */
export function SeatPart({ self }: { readonly self: Self }) {
  const t = useText()
  const state = useMeeting()
  const { presence } = useSession()
  const [asking, setAsking] = useState<'leave' | 'give' | null>(null)
  const rows = useTeam(self)
  const codes = new Set(rows.map((row) => row.id))
  const devices = presence
    .filter((here) => here.person !== null && codes.has(here.person))
    .reduce((sum, here) => sum + here.devices, 0)
  const close = () => setAsking(null)
  return (
    <>
      <TeamPanel
        title={t('room.delegationOf', { name: self.name })}
        aside={devices > 0 ? t('delegation.devices', { count: devices }) : undefined}
        rows={rows}
      >
        <div className={s['acts']}>
          {!self.inRoom && <p className={s['hint']}>{wasOpened(state) ? t('seat.you.out') : t('seat.you.before')}</p>}
          <ActButton
            icon="log-in"
            command={{ type: 'attendance.arrive', data: {} }}
            hiddenFor={['already-in-room', 'already-expected', 'meeting-closed', 'self-or-secretariat']}
          >
            {t('seat.arrive')}
          </ActButton>
          {!leads(state, self.person) && (
            <ActButton
              icon="log-out"
              variant="quiet"
              command={{ type: 'attendance.leave', data: {} }}
              hiddenFor={['not-open', 'not-in-room', 'meeting-closed', 'self-or-secretariat']}
              onAsk={() => setAsking('leave')}
            >
              {t('seat.leave')}
            </ActButton>
          )}
        </div>
      </TeamPanel>
      {self.hasVote && <Votes self={self} onGive={() => setAsking('give')} />}
      <Absent />
      {asking === 'leave' && <LeaveDialog self={self} onClose={close} />}
      {asking === 'give' && <GiveDialog self={self} onClose={close} />}
    </>
  )
}

function useTeam(self: Self): readonly TeamRow[] {
  const t = useText()
  const state = useMeeting()
  const { presence } = useSession()
  const online = new Set(presence.map((here) => here.person))
  const order = (id: string) => (onVotingSeat(state, id) ? 0 : 1)
  return peopleOf(state)
    .filter((person) => person.delegation === self.code)
    .toSorted((a, b) => order(a.id) - order(b.id))
    .map(({ id }): TeamRow => {
      const excuse = excuseOf(state, id)
      const where = inRoom(state, id)
        ? t('seat.inRoom')
        : excuse
          ? excuse.reason === null
            ? t('seat.excused')
            : t('seat.excusedWhy', { reason: excuse.reason })
          : wasOpened(state)
            ? t('seat.notInRoom')
            : null
      const device = id === self.person ? t('delegation.thisDevice') : online.has(id) ? t('seat.online') : null
      return {
        id,
        name: personName(state, id),
        note: [where, device].filter((word) => word !== null).join(' · '),
        ...(onVotingSeat(state, id) && inRoom(state, id)
          ? { tag: { tone: 'ok' as const, text: t('seat.mayVote') } }
          : {}),
      }
    })
}

/** That the delegation votes itself, or why nobody does: a vote given away lapses with who held it (ATT18). */
function OwnVoteWords({ self: { code, name } }: { readonly self: Self }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  if (!wasOpened(state) || isRepresented(state, code)) return <p>{t('proxy.own', { name })}</p>
  const given = state.attendance.proxies.findLast((proxy) => proxy.from === code)
  if (!given || given.until === null) return <p>{t('proxy.nobody', { name })}</p>
  const words = { name, to: delegationName(state, given.to), time: format.time(given.until) }
  return (
    <Note tone="warn" icon="handshake">
      {t('proxy.lapsed', words)}
    </Note>
  )
}

/** The own vote, given away or not, and those held for others. */
function Votes({ self, onGive }: { readonly self: Self; readonly onGive: () => void }) {
  const t = useText()
  const format = useFormat()
  const state = useMeeting()
  const objection = useObjection()
  // Whether the vote may be given at all: to somebody it may, else the reason of one that is there.
  const others = votingDelegations(state).filter(({ code }) => code !== self.code && isRepresented(state, code))
  const takes = ({ code }: { readonly code: string }) =>
    objection({ type: 'attendance.giveProxy', data: { to: code } }) === null
  const anyHolder = (others.find(takes) ?? others[0])?.code ?? self.code
  const since = (from: string) => {
    const at = state.attendance.proxies.findLast((proxy) => proxy.from === from && proxy.until === null)?.at
    return at === undefined ? '' : format.time(at)
  }
  return (
    <Panel title={t('proxy.title')} roomy>
      <div className={s['body']}>
        {self.givenTo === null ? (
          <OwnVoteWords self={self} />
        ) : (
          <Note icon="handshake">
            {t('proxy.given', {
              to: delegationName(state, self.givenTo),
              name: self.name,
              time: since(self.code),
            })}
          </Note>
        )}
        {self.holds.map((from) => (
          <Note key={from} icon="handshake">
            {t('proxy.held', { name: self.name, from: delegationName(state, from), time: since(from) })}
          </Note>
        ))}
        {self.mayAct && self.givenTo !== null && (
          <ActButton icon="undo-2" command={{ type: 'attendance.recallProxy', data: {} }}>
            {t('proxy.recall')}
          </ActButton>
        )}
        {self.mayAct && self.givenTo === null && (
          <ActButton
            variant="quiet"
            icon="handshake"
            command={{ type: 'attendance.giveProxy', data: { to: anyHolder } }}
            hiddenFor={['not-open', 'meeting-closed']}
            onAsk={onGive}
          >
            {t('proxy.give.open')}
          </ActButton>
        )}
      </div>
    </Panel>
  )
}

function Absent() {
  const t = useText()
  const state = useMeeting()
  if (!wasOpened(state)) return null
  const { present, all } = presenceView(state)
  const away = votingDelegations(state).filter(
    ({ code }) => !isRepresented(state, code) || proxyOf(state, code) !== null,
  )
  return (
    <Panel
      title={t('absent.title')}
      roomy
      aside={<span className={s['hint']}>{t('absent.count', { present, all })}</span>}
    >
      <ul className={s['absent']}>
        {away.length === 0 && <li>{t('absent.none')}</li>}
        {away.map(({ code, name }) => {
          const holder = proxyOf(state, code)
          return (
            <li key={code}>
              <Sign kind={holder === null ? 'absent' : 'proxy'} /> {name}
              {holder !== null && <small>{t('absent.through', { name: delegationName(state, holder) })}</small>}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
