/** A sound little meeting file; tests change a line of it. English names, so that nothing depends on the example. */
export const MEETING = `format: 1
locale: en-GB
timezone: Europe/London
rules: majority-cast
body: { name: Council of Ports, short: CoP }
meeting:
  title: Third session
  date: 2025-03-14
  place: Harwich
delegations:
  - { code: AA, name: Alphaport }
  - { code: BB, name: Betaport, weights: { votes: 3, share: 18.6 } }
  - { code: OBS, name: Observers, vote: false, standing: guest }
people:
  - { id: anna, delegation: AA, seat: member, duty: chair }
  - { id: bert, delegation: BB, seat: member, duty: [co-chair, minutes] }
  - { id: olga, delegation: OBS, seat: guest, attends: excused, reason: away }
agenda:
  - { number: "1", title: Opening, kind: opening }
  - number: "2"
    title: Dredging
    items:
      - { number: "2.1", title: Depth of the fairway, sponsors: [AA, BB], clauses: [The depth is kept., The cost is shared.] }
      - { number: "2.2" }
`

/** The file with one text replaced; throws where it is not there, so that no test proves a file it did not change. */
export function meetingWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The meeting file has no ${JSON.stringify(from)}`)
    return text.replace(from, () => to)
  }, MEETING)
}

/** Line of the first occurrence, counted from 1. */
export const lineOf = (text: string, needle: string): number => text.slice(0, text.indexOf(needle)).split('\n').length
