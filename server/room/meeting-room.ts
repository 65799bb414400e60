import { meeting, type MeetingCommand, type MeetingEvent, type MeetingState } from '../../shared/meeting/meeting.ts'
import type { EventLog } from '../ports.ts'
import { ballotBoxes } from './ballot-boxes.ts'
import type { Errands, Room, RoomPorts } from './room.ts'
import { Rooms } from './rooms.ts'

export type MeetingRoom = Room<MeetingState, MeetingCommand, MeetingEvent>
export type MeetingErrands = Errands<MeetingState, MeetingCommand, MeetingEvent>
export type MeetingRooms = Rooms<MeetingState, MeetingCommand, MeetingEvent>

type Ports = Omit<RoomPorts<MeetingState, MeetingCommand, MeetingEvent>, 'machine' | 'log'> & { readonly log: EventLog }

/** The engine with the product's meeting in it. */
export const meetingRooms = (ports: Ports): MeetingRooms =>
  new Rooms({ ...ports, machine: { ...meeting, boxes: ballotBoxes } })
