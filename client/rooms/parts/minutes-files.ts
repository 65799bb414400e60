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

/** Everything that can be taken away of the minutes, for whoever writes or leads. */
export function minutesFiles(t: Text, take: Take): readonly MenuGroup[] {
  const minutes = (file: string, label: string) => item(take, file, label, t('files.minutesAs', { form: label }))
  const annex = (file: string, label: string) => item(take, file, label, t('files.annexAs', { form: label }))
  const outside = (file: string, label: string) => item(take, `${file}?edition=external`, label)
  return [
    {
      title: t('files.minutes'),
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
      title: t('files.annex'),
      items: [
        annex('resolutions.pdf', t('files.pdf')),
        annex('resolutions.docx', t('files.docx')),
        annex('resolutions.html', t('files.html')),
      ],
    },
    {
      title: t('files.outsiders'),
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
        item(take, 'record.json', t('files.record')),
      ],
    },
  ]
}

/** What everybody else takes: the minutes and their annex, ready to print. */
export const finishedFiles = (t: Text, take: Take): MenuGroup => ({
  title: t('files.minutes'),
  items: [
    item(take, 'minutes.pdf', t('files.minutesAs', { form: t('files.pdf') })),
    item(take, 'resolutions.pdf', t('files.annexAs', { form: t('files.pdf') })),
  ],
})
