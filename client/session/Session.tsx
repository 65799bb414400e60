import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import type { Rejection } from '../../shared/kernel/decider.ts'
import { meeting, type MeetingCommand, type MeetingState } from '../../shared/meeting/meeting.ts'
import { Connection, type Answer, type SessionView } from './connection.ts'

const Current = createContext<Connection | null>(null)

/** Connects a seat to its meeting for as long as it is shown. `watched`: a silent server is noticed within 2 s. */
export function Session({
  seat,
  room,
  watched = false,
  children,
}: {
  readonly seat: string
  readonly room: string
  readonly watched?: boolean | undefined
  readonly children: ReactNode
}) {
  const [connection, setConnection] = useState<Connection | null>(null)
  useEffect(() => {
    const made = new Connection({ seat, room, watched })
    setConnection(made)
    return () => made.close()
  }, [seat, room, watched])
  return connection && <Current value={connection}>{children}</Current>
}

function useConnection(): Connection {
  const connection = use(Current)
  if (!connection) throw new Error('not in a session')
  return connection
}

/** Connection, presence and pending commands of this seat. */
export function useSession(): SessionView {
  const connection = useConnection()
  return useSyncExternalStore(connection.subscribe, connection.view)
}

/** The meeting as this seat may know it. Throws before the first state has come: show the room only then. */
export function useMeeting(): MeetingState
export function useMeeting<Part>(select: (state: MeetingState) => Part): Part
export function useMeeting<Part>(select?: (state: MeetingState) => Part): Part | MeetingState {
  const { meeting: known } = useSession()
  if (!known) throw new Error('the meeting is not known yet')
  return select ? select(known.state) : known.state
}

/** The server's clock, ms since the epoch: add to what a component's own ticking gives. */
export const useClockOffset = (): number => useSession().clockOffset

/** Sends commands; the promise resolves with the server's answer, however long the connection was away. */
export function useCommand(): (command: MeetingCommand) => Promise<Answer> {
  const connection = useConnection()
  return useCallback((command) => connection.send(command), [connection])
}

/** Takes back a command the server has not answered yet. */
export function useForget(): (id: string) => void {
  const connection = useConnection()
  return useCallback((id) => connection.forget(id), [connection])
}

/**
 * Why a command would be refused just now, null when it would be accepted: the same code decides it that decides it on
 * the server, so a button can say why it is not to be had.
 */
export function useObjection(): (command: MeetingCommand) => Rejection | null {
  const connection = useConnection()
  const { meeting: known, person } = useSession()
  return useCallback(
    (command) => {
      if (!known) return null
      const context = { now: connection.serverNow(), seq: known.seq, actor: { person } }
      const decision = meeting.decide(command, known.state, context)
      return decision.ok ? null : decision.rejection
    },
    [connection, known, person],
  )
}
