import type { ExportSource } from './export-source.ts'
import { minutesPaper } from './paper.ts'
import { xmlBody, xmlConclusions, xmlPreface } from './xml-body.ts'
import { xmlMeta } from './xml-meta.ts'
import { aknFile, container } from './xml-tree.ts'

/**
 * The minutes as an Akoma Ntoso 1.0 `debate` (OASIS LegalDocML, namespace `akn/3.0`): what a parliament's archive reads.
 * The text stands in a section an item; every closed ballot is a `voting` with its counts. What the standard has no word
 * for (a vote held by proxy, an answer by voice) stands in a namespace of our own, which its schema lets pass.
 */
export function minutesXml(source: ExportSource): string {
  const paper = minutesPaper(source)
  return aknFile(
    container('debate', { name: 'minutes', contains: 'originalVersion' }, [
      xmlMeta(source, paper),
      xmlPreface(paper),
      xmlBody(source, paper),
      ...xmlConclusions(paper),
    ]),
  )
}
