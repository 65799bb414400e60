import type { BallotsReads } from '../ballots/select.ts'
import type { Said, Statement, Statements } from './state.ts'

interface WithStatements {
  readonly statements: Statements
}
/** What the selectors of the statements need of a meeting. */
export interface StatementsReads extends BallotsReads, WithStatements {}

/** The statement filed by the event of that number. */
export const statementOf = (m: WithStatements, seq: number): Statement | null =>
  m.statements.statements.find((statement) => statement.seq === seq) ?? null

/** The statements on the item, in the order of filing. */
export const statementsOn = (m: WithStatements, item: string): readonly Statement[] =>
  m.statements.statements.filter((statement) => statement.item === item)

export const rulingsOn = (m: WithStatements, item: string): readonly Said[] =>
  m.statements.rulings.filter((ruling) => ruling.item === item)

export const noticesOn = (m: WithStatements, item: string): readonly Said[] =>
  m.statements.notices.filter((notice) => notice.item === item)
