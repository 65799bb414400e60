/** Carets of different people should differ at a glance, and white words must be readable on each. */
const COLORS = [
  '#1d4ed8',
  '#b45309',
  '#047857',
  '#be185d',
  '#6d28d9',
  '#0e7490',
  '#b91c1c',
  '#4d7c0f',
  '#7e22ce',
  '#0f766e',
  '#a21caf',
  '#9a3412',
] as const

/** The same person has the same colour in each meeting and after each restart. */
export const colorOf = (person: string): string => {
  let hash = 0
  for (const character of person) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return COLORS[hash % COLORS.length] ?? COLORS[0]
}
