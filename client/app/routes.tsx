import type { RouteObject } from 'react-router'
import { AppFrame } from './AppFrame.tsx'
import { BrokenPage } from './BrokenPage.tsx'
import { NotFound } from './NotFound.tsx'

/** Each room is a chunk of its own: a phone that votes does not carry the editor of the minutes. */
const rooms: readonly RouteObject[] = [
  { path: 'setup', lazy: async () => ({ Component: (await import('../rooms/setup/SetupRoom.tsx')).SetupRoom }) },
  { path: 'chair', lazy: async () => ({ Component: (await import('../rooms/chair/ChairRoom.tsx')).ChairRoom }) },
  {
    path: 'delegation',
    lazy: async () => ({ Component: (await import('../rooms/delegation/DelegationRoom.tsx')).DelegationRoom }),
  },
  {
    path: 'minutes',
    lazy: async () => ({ Component: (await import('../rooms/minutes/MinutesRoom.tsx')).MinutesRoom }),
  },
  { path: 'screen', lazy: async () => ({ Component: (await import('../rooms/screen/ScreenRoom.tsx')).ScreenRoom }) },
  { path: 'follow', lazy: async () => ({ Component: (await import('../rooms/follow/FollowRoom.tsx')).FollowRoom }) },
]

/** Shows every part in every state; only where the client is developed, never in the built one. */
const gallery: readonly RouteObject[] = import.meta.env.DEV
  ? [{ path: 'gallery/:page?', lazy: async () => ({ Component: (await import('./gallery/Gallery.tsx')).Gallery }) }]
  : []

/**
 * Doors and rooms. `/einladung` takes its token from the fragment; `/tuer/…` are the example meeting's open doors;
 * `/s/:seat/…` are the rooms as seen from one seat, so that several can be open side by side in one browser.
 */
export const routes: readonly RouteObject[] = [
  {
    path: '/',
    Component: AppFrame,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('../rooms/lobby/LobbyRoom.tsx')).LobbyRoom }) },
          {
            path: 'einrichten',
            lazy: async () => ({ Component: (await import('../rooms/setup/NewMeetingRoom.tsx')).NewMeetingRoom }),
          },
          {
            path: 'einladung',
            lazy: async () => ({ Component: (await import('../rooms/invitation/InvitationRoom.tsx')).InvitationRoom }),
          },
          {
            path: 'tuer/:door/:person?',
            lazy: async () => ({ Component: (await import('../rooms/lobby/DoorRoom.tsx')).DoorRoom }),
          },
          { path: 's/:seat', children: [...rooms] },
          ...gallery,
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
]
