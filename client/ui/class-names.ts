/** Joins class names; falsy ones are left out, so a state can be written as `on && s['on']`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
