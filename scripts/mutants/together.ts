import type { Fault } from './fault.ts'

const folder = 'client/rooms/minutes/editor/together'
const tests = ['tests/client/rooms/minutes/editor/together.dom.test.ts']

/** Several who write in one section. */
export const togetherFaults: readonly Fault[] = [
  {
    name: 'a caret never gives way',
    file: `${folder}/place.ts`,
    find: 'left.item?.client === text.doc?.clientID ? left',
    put: 'left.item !== undefined ? left',
    tests,
  },
  {
    name: 'a caret always gives way',
    file: `${folder}/place.ts`,
    find: 'left.item?.client === text.doc?.clientID ? left',
    put: 'left.item === undefined ? left',
    tests,
  },
  {
    name: 'empty lines are told apart by their content',
    file: `${folder}/align.ts`,
    find: 'shown.get(elements[element]) === nodes[node]',
    put: 'shown.get(elements[element])?.eq(nodes[node]!) === true',
    tests,
  },
  {
    name: 'the second of two texts is drawn into the first',
    file: `${folder}/write.ts`,
    find: 'takeOut(gap, (child) => child instanceof Y.XmlElement)',
    put: 'takeOut(gap, (child) => child !== run.splice(1, 0)[0] && child !== run[0] && run.splice(1) !== null)',
    tests,
  },
  {
    name: 'the page’s own nodes are not taken over',
    file: `${folder}/binding.ts`,
    find: 'shown.adopt(this.#type, tr.doc)',
    put: 'void shown',
    tests,
  },
  {
    name: 'the caret is left where the steps put it',
    file: `${folder}/binding.ts`,
    find: 'isUndone ? behindLastChange(tr) : this.#whereItStood(tr.doc)',
    put: 'isUndone ? behindLastChange(tr) : tr.selection',
    tests,
  },
  {
    name: 'an undo leaves the caret where it was',
    file: `${folder}/binding.ts`,
    find: 'isUndone ? behindLastChange(tr) : this',
    put: 'this',
    tests,
  },
  {
    name: 'a letter between two texts goes nowhere',
    file: `${folder}/write-text.ts`,
    find: 'index <= from + length',
    put: 'index < from + length',
    tests,
  },
  {
    name: 'a sentence of the record is bold on one page',
    file: `${folder}/together.ts`,
    find: 'if (node.isInline && !node.isText)',
    put: 'if (node.isBlock)',
    tests,
  },
]
