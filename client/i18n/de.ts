import { agenda } from './de/agenda.ts'
import { app } from './de/app.ts'
import { room } from './de/room.ts'
import { lobby } from './de/lobby.ts'
import { vote } from './de/vote.ts'
import { ballots } from './de/ballots.ts'
import { chair } from './de/chair.ts'
import { cockpit } from './de/cockpit.ts'
import { delegation } from './de/delegation.ts'
import { documents } from './de/documents.ts'
import { files } from './de/files.ts'
import { minutes } from './de/minutes.ts'
import { motions } from './de/motions.ts'
import { screen } from './de/screen.ts'
import { setup } from './de/setup.ts'
import { versions } from './de/versions.ts'

/** German is the source: its keys are the keys, its `{names}` are the parameters. One file a room in `de/`. */
export const de = {
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
}
