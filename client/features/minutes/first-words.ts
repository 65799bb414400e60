const MOST = 6

/** How a line begins, to tell it from others by name: `Die Konferenz nimmt den Bericht zur …` */
export function firstWords(line: string): string {
  const words = line.split(/\s+/).filter(Boolean)
  return words.length <= MOST ? words.join(' ') : `${words.slice(0, MOST).join(' ')} …`
}
