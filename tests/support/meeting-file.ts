/** A meeting file, as a secretariat would write it, of so many delegations with a member each, `m1` … */
export function meetingFileOf(delegations: number): string {
  const numbers = Array.from({ length: delegations }, (_, i) => i + 1)
  return [
    'format: 1',
    'locale: de-DE',
    'timezone: Europe/Berlin',
    'rules: majority-cast',
    'body: { name: Vollversammlung der Häfen, short: VdH }',
    'meeting: { title: 1. Vollversammlung, date: 2025-03-14, place: Emden }',
    'delegations:',
    ...numbers.map((n) => `  - { code: D${n}, name: Hafen ${n} }`),
    'people:',
    '  - { id: chair, delegation: D1, seat: staff, family: Vorsitz, duty: chair }',
    '  - { id: desk, delegation: D1, seat: staff, family: Geschäftsstelle, duty: secretariat }',
    ...numbers.map((n) => `  - { id: m${n}, delegation: D${n}, seat: member, family: Mitglied ${n} }`),
    'agenda:',
    '  - { number: "1", title: Eröffnung, kind: opening }',
    '  - { number: "2", title: Fahrrinne, clauses: [Die Tiefe bleibt.] }',
    '',
  ].join('\n')
}
