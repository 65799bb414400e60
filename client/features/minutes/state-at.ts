import { clockTime, isoDate } from '../../../shared/kernel/zoned.ts'

/**
 * What the minutes said at a time of day: the last state up to the end of that minute; null where none is so old.
 *
 * @param states in the order of time
 * @param day `2024-10-18`
 * @param time `11:40`
 */
export function stateAt<Head extends { readonly at: number }>(
  states: readonly Head[],
  day: string,
  time: string,
  zone: string,
): Head | null {
  const wanted = `${day} ${time}`
  return states.findLast(({ at }) => `${isoDate(at, zone)} ${clockTime(at, zone)}` <= wanted) ?? null
}

/** States day by day, the latest first. */
export function byDay<Head extends { readonly at: number }>(
  states: readonly Head[],
  zone: string,
): readonly { readonly day: string; readonly states: readonly Head[] }[] {
  const latestFirst = states.toSorted((a, b) => b.at - a.at)
  return [...Map.groupBy(latestFirst, ({ at }) => isoDate(at, zone))].map(([day, own]) => ({ day, states: own }))
}
