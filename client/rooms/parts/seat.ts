/**
 * A sign-in belongs to a seat, not to the browser: several roles can be open side by side in tabs. The seat's public id
 * stands in the path; its secret is a cookie of its own that the server names after it.
 */
export type SeatRoom = 'setup' | 'chair' | 'delegation' | 'minutes' | 'screen' | 'follow'

/** The address of a room as seen from a seat. */
export function seatPath(seat: string, room: SeatRoom): string {
  return `/s/${encodeURIComponent(seat)}/${room}`
}

/** The address of a request made from a seat; `path` begins without a slash. */
export function seatApi(seat: string, path: string): string {
  return `/api/s/${encodeURIComponent(seat)}/${path}`
}

const known: ReadonlySet<string> = new Set<SeatRoom>(['setup', 'chair', 'delegation', 'minutes', 'screen', 'follow'])

/** The rooms of a seat that this client has a page for, as the server named them. */
export const roomPaths = (
  seat: string,
  rooms: readonly string[],
): readonly { readonly room: SeatRoom; readonly to: string }[] =>
  rooms.filter((room): room is SeatRoom => known.has(room)).map((room) => ({ room, to: seatPath(seat, room) }))
