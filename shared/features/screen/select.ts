import type { AttendanceReads } from '../attendance/select.ts'
import type { Screen } from './state.ts'

export interface ScreenReads extends AttendanceReads {
  readonly screen: Screen
}

export const screenMode = (m: Pick<ScreenReads, 'screen'>): Screen['mode'] => m.screen.mode
