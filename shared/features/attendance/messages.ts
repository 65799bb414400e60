import { z } from 'zod'
import { defineMessages, type Infer } from '../../kernel/messages.ts'
import { ClockTime, Code, Line, PersonId } from '../../kernel/scalars.ts'

export const attendanceCommands = defineMessages('attendance', {
  open: z.object({}).describe('Open the meeting: who attends is in the room from here. Chair.'),
  suspend: z.object({ until: ClockTime.optional() }).describe('Suspend the meeting. Leading chair.'),
  resume: z.object({}).describe('Go on after a suspension. Leading chair.'),
  close: z.object({}).describe('Close the meeting. Leading chair.'),
  passChair: z.object({ to: PersonId }).describe('Somebody else leads from here. Leading chair.'),
  arrive: z.object({ person: PersonId.optional() }).describe('A person comes into the room. Self or secretariat.'),
  leave: z
    .object({ person: PersonId.optional(), reason: Line.optional(), proxy: Code.optional() })
    .describe('A person leaves the room; with `proxy` she gives her delegation’s vote away. Self or secretariat.'),
  excuse: z
    .object({ person: PersonId.optional(), reason: Line.optional() })
    .describe('A person is excused from here. Self or secretariat.'),
  giveProxy: z
    .object({ from: Code.optional(), to: Code })
    .describe('A delegation’s vote goes to another from here. A member of it.'),
  recallProxy: z.object({ from: Code.optional() }).describe('A delegation takes its vote back. A member of it.'),
})

export const attendanceEvents = defineMessages('attendance', {
  opened: z
    .object({ leading: PersonId, present: z.array(PersonId) })
    .describe('The meeting was opened; these people are in the room.'),
  suspended: z.object({ until: ClockTime.nullable() }).describe('The meeting was suspended.'),
  resumed: z.object({}).describe('The meeting went on.'),
  closed: z.object({}).describe('The meeting was closed.'),
  chairPassed: z.object({ from: PersonId, to: PersonId }).describe('Somebody else leads from here.'),
  arrived: z.object({ person: PersonId }).describe('A person came into the room.'),
  left: z
    .object({ person: PersonId, delegation: Code, reason: Line.nullable(), proxy: Code.nullable() })
    .describe('A person left the room, and with `proxy` gave her delegation’s vote to it.'),
  excused: z.object({ person: PersonId, reason: Line.nullable() }).describe('A person was excused.'),
  proxyGiven: z.object({ from: Code, to: Code, person: PersonId }).describe('A delegation gave its vote to another.'),
  proxyRecalled: z.object({ from: Code, person: PersonId }).describe('A delegation took its vote back.'),
  proxyLapsed: z
    .object({ from: Code, to: Code })
    .describe('A given vote lapsed: its holder is not represented or gave its own vote away.'),
})

export type AttendanceCommand = Infer<typeof attendanceCommands>
export type AttendanceEvent = Infer<typeof attendanceEvents>
