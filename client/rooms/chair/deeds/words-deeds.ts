import { deed, right, type Deed, type DeedsAbout } from './deed.ts'

/** What goes into the text or, word for word, into the minutes. */
export const wordsDeeds = ({ t, target, item, named, numbered }: DeedsAbout): readonly Deed[] => [
  ...(target === null
    ? []
    : [
        right(
          'words',
          'documents',
          t('chair.deed.documents', { item: numbered }),
          'file-text',
          // whoever is in the cockpit may read them; who may send is said there
          { type: 'documents.restore', data: { id: '?' } },
          { ask: { kind: 'documents', item: target } },
          t('chair.deed.documents.words'),
        ),
      ]),
  deed(
    'words',
    'change-text',
    t('chair.deed.changeText'),
    'file-pen-line',
    {
      type: 'motions.change',
      data: { ...item, accepted: 'consensus', changes: [{ ...aChange, clause: 1, op: 'insert', text: '?' }] },
    },
    { ask: { kind: 'change-text', item: named } },
    t('chair.deed.changeText.words'),
  ),
  deed(
    'words',
    'ruling',
    t('chair.deed.ruling'),
    'quote',
    { type: 'statements.rule', data: { text: '?', ...item } },
    { ask: { kind: 'words', what: 'ruling', item: target } },
    t('chair.deed.ruling.words'),
  ),
  deed(
    'words',
    'notice',
    t('chair.deed.notice'),
    'info',
    { type: 'statements.notice', data: { text: '?', ...item } },
    { ask: { kind: 'words', what: 'notice', item: target } },
  ),
]

const aChange = { text: null, count: null, consequential: false } as const
