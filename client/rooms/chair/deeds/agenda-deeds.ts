import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { deed, right, type Deed, type DeedsAbout } from './deed.ts'

/** What becomes of the agenda as a whole. */
export const agendaDeeds = ({ state, t }: DeedsAbout): readonly Deed[] => [
  deed('agenda', 'adopt', t('chair.deed.adopt'), 'list-checks', { type: 'agenda.adopt', data: {} }),
  right(
    'agenda',
    'agenda',
    t('chair.deed.agenda'),
    'list',
    { type: 'agenda.order', data: { items: [] } },
    { ask: { kind: 'agenda' } },
    t('chair.deed.agenda.words'),
  ),
  right(
    'agenda',
    'order',
    t('chair.deed.order'),
    'grip-vertical',
    { type: 'agenda.order', data: { items: [] } },
    { ask: { kind: 'order' } },
    t('chair.deed.order.words'),
  ),
  right(
    'agenda',
    'late-item',
    t('chair.deed.lateItem'),
    'plus',
    { type: 'agenda.consent', data: { items: [], when: 'end', how: 'singly', liftAt: 1 } },
    { ask: { kind: 'late-item' } },
  ),
  right(
    'agenda',
    'consent',
    t('chair.deed.consent'),
    'list-checks',
    { type: 'agenda.consent', data: { items: [], when: 'end', how: 'singly', liftAt: 1 } },
    { ask: { kind: 'consent' } },
  ),
  right(
    'agenda',
    'join',
    t('chair.deed.join'),
    'link-2',
    { type: 'agenda.order', data: { items: [] } },
    { ask: { kind: 'join' } },
  ),
  ...(severalDays(state)
    ? [
        right(
          'agenda',
          'schedule',
          t('chair.deed.schedule'),
          'timer',
          { type: 'agenda.order', data: { items: [] } },
          { ask: { kind: 'schedule' } },
        ),
      ]
    : []),
]

const severalDays = ({ roster }: MeetingState): boolean => roster.convened && roster.meeting.dates.length > 1
