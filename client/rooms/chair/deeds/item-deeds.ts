import { currentItem, isContainer, itemOf } from '../../../../shared/features/agenda/select.ts'
import type { ReleasedPart } from '../../../../shared/features/minutes/messages.ts'
import type { MeetingState } from '../../../../shared/meeting/meeting.ts'
import { likelyPerson } from '../next-step.ts'
import { deed, right, type Deed, type DeedsAbout } from './deed.ts'

/** What is done with the item in the middle. */
export function itemDeeds({ state, t, target, item, named, numbered, chair }: DeedsAbout): readonly Deed[] {
  const presenter = likelyFor(state, target) ?? chair
  const releaseDeeds = (part: ReleasedPart): readonly Deed[] => {
    const wish = (released: boolean) => ({ type: 'minutes.release', data: { item: named, part, released } }) as const
    return [
      deed(
        'item',
        `release-${part}`,
        t(`chair.deed.release.${part}`, { item: numbered }),
        'users',
        wish(true),
        {
          ask: {
            kind: 'confirm',
            title: t(`chair.deed.release.${part}`, { item: numbered }).replace(' …', ''),
            text: [t(`chair.release.${part}`), t('chair.release.undo')],
            label: t('chair.release.label'),
            command: wish(true),
          },
        },
        t('chair.deed.release.words'),
      ),
      deed('item', `withhold-${part}`, t(`chair.deed.withhold.${part}`, { item: numbered }), 'lock', wish(false)),
    ]
  }
  return [
    right(
      'item',
      'call',
      t('chair.deed.call'),
      'gavel',
      { type: 'agenda.call', data: { item: callable(state) } },
      { ask: { kind: 'call' } },
      t('chair.deed.call.words'),
    ),
    deed(
      'item',
      'present',
      t('chair.deed.present'),
      'message-circle',
      { type: 'agenda.present', data: { ...item, person: presenter } },
      { ask: { kind: 'present', item: named } },
    ),
    deed(
      'item',
      'report',
      t('chair.deed.report'),
      'message-circle',
      { type: 'agenda.report', data: { ...item, person: presenter } },
      { ask: { kind: 'report', item: named } },
    ),
    deed('item', 'open-debate', t('chair.deed.openDebate'), 'message-square-plus', {
      type: 'floor.openDebate',
      data: {},
    }),
    deed(
      'item',
      'open-debate-on',
      t('chair.deed.openDebateOn'),
      'message-square-plus',
      { type: 'floor.openDebate', data: {} },
      { ask: { kind: 'topic' } },
    ),
    deed('item', 'close-debate', t('chair.deed.closeDebate'), 'check', { type: 'floor.closeDebate', data: {} }),
    deed(
      'item',
      'close-item',
      t('chair.deed.closeItem', { item: numbered }),
      'check',
      { type: 'agenda.close', data: { ...item, outcome: 'noted' } },
      { ask: { kind: 'close-item', item: named } },
      t('chair.deed.closeItem.words'),
    ),
    deed('item', 'reopen', t('chair.deed.reopen', { item: numbered }), 'undo-2', {
      type: 'agenda.reopen',
      data: { item: named },
    }),
    ...(['postpone', 'refer', 'settle', 'drop'] as const).map((how) =>
      deed(
        'item',
        how,
        t(`chair.deed.${how}`, { item: numbered }),
        how === 'drop' ? 'x' : 'skip-forward',
        { type: `agenda.${how}`, data: item },
        { ask: { kind: 'dispose', how, item: named } },
      ),
    ),
    ...(['text', 'votes'] as const).flatMap((part) => releaseDeeds(part)),
  ]
}

const likelyFor = (state: MeetingState, target: string | null): string | null => {
  const item = target === null ? currentItem(state) : itemOf(state, target)
  return item ? likelyPerson(state, item) : null
}

/** Some item that could be called, for asking whether any can. */
const callable = (state: MeetingState): string =>
  state.agenda.order.find((number) => state.agenda.items[number]?.phase === 'waiting' && !isContainer(state, number)) ??
  ''
