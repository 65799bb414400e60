/** Reading of values nobody has checked yet: what is not there or of another type is simply not found. */
export const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const words = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((word): word is string => typeof word === 'string')
