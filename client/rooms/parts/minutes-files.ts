import type { Minutes } from '../../../shared/features/minutes/state.ts'
import type { Text } from '../../i18n/text.ts'
import type { MenuGroup, MenuItem } from '../../ui/Menu.tsx'
import type { FileWish } from './Downloads.tsx'

type Take = (wish: FileWish) => void

const item = (take: Take, file: string, label: string, what = label): MenuItem => ({
  id: file,
  label,
  icon: 'download',
  onSelect: () => take({ file, label: what }),
})

/**
 * Everything that can be taken away of the minutes, for whoever writes or leads. While they are circulated the text as it
 * stands is the next draft, and what was sent is a group of its own (VRS4).
 */
export function minutesFiles(t: Text, take: Take, version: Minutes['version']): readonly MenuGroup[] {
  const isSent = version === 'circulated'
  const minutes = (file: string, label: string) => item(take, file, label, t('files.minutesAs', { form: label }))
  const annex = (file: string, label: string) => item(take, file, label, t('files.annexAs', { form: label }))
  const outside = (file: string, label: string) => item(take, `${file}?edition=external`, label)
  const now = (what: string) => (isSent ? t('files.draftOf', { what }) : what)
  return [
    ...(isSent ? [sentFiles(t, take)] : []),
    {
      title: now(t('files.minutes')),
      items: [
        minutes('minutes.pdf', t('files.pdf')),
        minutes('minutes.docx', t('files.docx')),
        minutes('minutes.html', t('files.html')),
        minutes('minutes.txt', t('files.txt')),
        minutes('minutes.md', t('files.md')),
        minutes('minutes.pdf?standard=a-2a', t('files.pdfA')),
      ],
    },
    {
      title: now(t('files.annex')),
      items: [
        annex('resolutions.pdf', t('files.pdf')),
        annex('resolutions.docx', t('files.docx')),
        annex('resolutions.html', t('files.html')),
      ],
    },
    {
      title: now(t('files.outsiders')),
      items: [
        outside('minutes.pdf', t('files.minutesAs', { form: t('files.pdf') })),
        outside('minutes.docx', t('files.minutesAs', { form: t('files.docx') })),
        outside('resolutions.pdf', t('files.annexAs', { form: t('files.pdf') })),
      ],
    },
    {
      title: t('files.data'),
      items: [
        item(take, 'votes.csv', t('files.votes')),
        item(take, 'minutes.xml', t('files.xml')),
        item(take, 'resolutions.xml', t('files.annexXml')),
        item(take, 'resolutions.json', t('files.annexJson')),
        item(take, 'record.json', t('files.record')),
      ],
    },
  ]
}

/** The minutes and their annex as they were sent round. */
function sentFiles(t: Text, take: Take): MenuGroup {
  const sent = (file: string, label: string) =>
    item(take, `${file}${file.includes('?') ? '&' : '?'}version=circulated`, label, t('files.sentAs', { what: label }))
  const pdf = t('files.pdf')
  return {
    title: t('files.sent'),
    items: [
      sent('minutes.pdf', t('files.minutesAs', { form: pdf })),
      sent('minutes.docx', t('files.minutesAs', { form: t('files.docx') })),
      sent('resolutions.pdf', t('files.annexAs', { form: pdf })),
      sent('minutes.pdf?edition=external', t('files.outsidersAs', { form: pdf })),
    ],
  }
}

/** What everybody else takes, ready to print: what was sent or approved last; the draft for whoever led, until then. */
export function finishedFiles(t: Text, take: Take, version: Minutes['version']): MenuGroup {
  const asked = version === 'circulated' ? '?version=circulated' : ''
  const titles = { circulated: 'files.sent', approved: 'files.approved' } as const
  return {
    title: version === 'draft' ? t('files.draftOf', { what: t('files.minutes') }) : t(titles[version]),
    items: [
      item(take, `minutes.pdf${asked}`, t('files.minutesAs', { form: t('files.pdf') })),
      item(take, `resolutions.pdf${asked}`, t('files.annexAs', { form: t('files.pdf') })),
    ],
  }
}
