/** Small letters without marks: "Änderung" is found under "anderung" as well, "Roßnagel" under "ross". */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ß', 'ss')

/** Whether a text holds every word that was typed, in whatever order; nothing typed is held by all. */
export function holdsWords(text: string, query: string): boolean {
  const letters = plainLetters(text)
  return plainLetters(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => letters.includes(word))
}
