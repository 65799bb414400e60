import type { de } from './de.ts'
import { agenda } from './en/agenda.ts'
import { app } from './en/app.ts'
import { room } from './en/room.ts'
import { lobby } from './en/lobby.ts'
import { vote } from './en/vote.ts'
import { ballots } from './en/ballots.ts'
import { chair } from './en/chair.ts'
import { cockpit } from './en/cockpit.ts'
import { delegation } from './en/delegation.ts'
import { documents } from './en/documents.ts'
import { files } from './en/files.ts'
import { minutes } from './en/minutes.ts'
import { motions } from './en/motions.ts'
import { screen } from './en/screen.ts'
import { setup } from './en/setup.ts'
import { versions } from './en/versions.ts'
import type { Entry } from './entry.ts'

/** English, complete by type: a key that is missing here does not compile. */
export const en = {
  ...app,
  ...agenda,
  ...room,
  ...lobby,
  ...vote,
  ...ballots,
  ...chair,
  ...cockpit,
  ...delegation,
  ...documents,
  ...files,
  ...minutes,
  ...motions,
  ...screen,
  ...setup,
  ...versions,
} satisfies Record<keyof typeof de, Entry>
