import { useParams } from 'react-router'

/** The public id of the seat this tab sits on, from the path `/s/:seat/…`. Throws outside of such a path. */
export function useSeat(): string {
  const { seat } = useParams()
  if (seat === undefined) throw new Error('not in a room: the path has no seat')
  return seat
}
