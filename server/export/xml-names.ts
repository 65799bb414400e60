import { idPart } from './xml-tree.ts'

/** The program that made the file, and the conference whose minutes they are, among the references. */
export const SOURCE = 'rostra'
export const BODY = 'body'

/** The `eId`s of the document, all made here, so that what refers to one finds it. */
export const eIdOf = {
  item: (number: string) => `item-${idPart(number)}`,
  clause: (number: string, clause: number) => `item-${idPart(number)}__clause_${clause}`,
  fact: (id: string) => `fact-${idPart(id)}`,
  person: (id: string) => `person-${idPart(id)}`,
  delegation: (code: string) => `delegation-${idPart(code)}`,
  role: (name: string) => `role-${idPart(name)}`,
  choice: (answer: string) => `choice-${idPart(answer)}`,
  outcome: (outcome: string) => `outcome-${idPart(outcome)}`,
  method: (method: string) => `method-${idPart(method)}`,
  rule: (rule: string) => `rule-${idPart(rule)}`,
  ballot: (no: number) => `voting-${no}`,
  count: (no: number, answer: string) => `voting-${no}__count-${idPart(answer)}`,
} as const

export const reference = (eId: string): string => `#${eId}`
export const references = (eIds: readonly string[]): string | null =>
  eIds.length === 0 ? null : eIds.map(reference).join(' ')
