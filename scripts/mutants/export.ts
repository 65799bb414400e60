import type { Fault } from './fault.ts'

const outsiders = ['tests/meeting/outsiders.test.ts']
const papers = ['tests/export/papers.test.ts']
const pdf = ['tests/export/pdf.test.ts']
const docx = ['tests/export/docx.test.ts']

/** Mistakes in what is taken away of a meeting, and in what outsiders read of it. */
export const exportFaults: readonly Fault[] = [
  {
    name: 'outsiders read the title of a confidential item',
    file: 'shared/meeting/outsiders.ts',
    find: "  title: '',\n",
    put: '',
    tests: outsiders,
  },
  {
    name: 'outsiders read the clauses of a confidential item',
    file: 'shared/meeting/outsiders.ts',
    find: '(isWithheld(state, item.number) ? withoutContent(item) : item)',
    put: 'item',
    tests: outsiders,
  },
  {
    name: 'one released vote tells them all',
    file: 'shared/meeting/outsiders.ts',
    find: "items.every((item) => isReleased(state, item, 'votes'))",
    put: "items.some((item) => isReleased(state, item, 'votes'))",
    tests: outsiders,
  },
  {
    name: 'what was first stated names who voted how',
    file: 'shared/meeting/outsiders.ts',
    find: '  first: nameless(ballot.first),\n',
    put: '',
    tests: outsiders,
  },
  {
    name: 'a correction tells whose vote it was',
    file: 'shared/meeting/outsiders.ts',
    find: "data: { ...event.data, delegation: '', choice: '', reason: '' } } }\n}",
    put: 'data: { ...event.data } } }\n}',
    tests: outsiders,
  },
  {
    name: 'who leaves the sponsors tells outsiders how it will vote',
    file: 'shared/meeting/outsiders.ts',
    find: 'data: { ...event.data, willVote: null }',
    put: 'data: { ...event.data }',
    tests: outsiders,
  },
  {
    name: 'words by hand tell outsiders what the record withholds',
    file: 'shared/phrases/weave.ts',
    find: 'inside === null || inside.get(id) === sentences.get(id)',
    put: 'true',
    tests: outsiders,
  },
  {
    name: 'a confidential item keeps its text in the edition for outsiders',
    file: 'shared/phrases/weave.ts',
    find: 'if (external && isWithheld(record, section.item)) {',
    put: 'if (external && !isWithheld(record, section.item) && isWithheld(record, section.item)) {',
    tests: outsiders,
  },
  {
    name: 'a guest reads the edition of the house',
    file: 'server/access/rights.ts',
    find: "if (!isInside && edition === 'internal' && isOutsider(state, person)) return 'not-yours' // ACC15\n",
    put: '\n',
    tests: ['tests/access/entrances.test.ts'],
  },
  {
    name: 'the annex has an election among its resolutions',
    file: 'server/export/resolutions.ts',
    find: "return lastClosedOn(state, number)?.subject.kind === 'items'",
    put: 'return lastClosedOn(state, number) !== null',
    tests: papers,
  },
  {
    name: 'the annex has the clauses as they were sent',
    file: 'server/export/resolutions.ts',
    find: 'const clauses = textOf(state, item.number)',
    put: 'const clauses = item.clauses',
    tests: papers,
  },
  {
    name: 'a link runs what somebody wrote',
    file: 'server/export/safe-href.ts',
    find: 'if (!/^(https?:|mailto:)/i.test(href)) return null\n',
    put: '\n',
    tests: papers,
  },
  {
    name: 'Markdown reads what somebody wrote as markup',
    file: 'server/export/markdown.ts',
    find: "    .replace(/[\\\\`*_[\\]<>#|~&$]/g, '\\\\$&')\n",
    put: '',
    tests: papers,
  },
  {
    name: 'a Word file says when it was exported',
    file: 'server/export/docx-package.ts',
    find: "if (name === 'docProps/core.xml')",
    put: "if (name === 'docProps/none.xml')",
    tests: docx,
  },
  {
    name: 'links of a Word file are named at random',
    file: 'server/export/docx-package.ts',
    find: 'if (!/^rId\\d+$/.test(id)) renamed.set(',
    put: 'if (/^never$/.test(id)) renamed.set(',
    tests: docx,
  },
  {
    name: 'every numbered list of a Word file goes on counting',
    file: 'server/export/docx-blocks.ts',
    find: 'instance: ++setting.lists',
    put: 'instance: 1',
    tests: docx,
  },
  {
    name: 'a PDF for the archive keeps the usual standard',
    file: 'server/export/exports.ts',
    find: 'body: await paperPdf(paper, standard)',
    put: "body: await paperPdf(paper, standard === 'a-2a' ? 'ua-1' : standard)",
    tests: pdf,
  },
  {
    name: 'a sign without a font fails the minutes',
    file: 'server/export/pdf-worker.ts',
    find: 'if (round === 5 || signs.length === 0) throw error',
    put: 'throw error',
    tests: pdf,
  },
  {
    name: 'what has no blank runs out of the page',
    file: 'server/export/printable.ts',
    find: "(long.match(parts) ?? [long]).join('\\u200B')",
    put: 'long',
    tests: pdf,
  },
  {
    name: 'a PDF is dated by the export',
    file: 'server/export/paper.ts',
    find: 'return attendance.closedAt ?? journal.at(-1)?.at',
    put: 'return Date.now() ?? attendance.closedAt ?? journal.at(-1)?.at',
    tests: pdf,
  },
]
