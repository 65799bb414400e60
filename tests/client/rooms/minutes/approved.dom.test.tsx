import { describe, expect, it, vi } from 'vitest'
import { I18n, MeetingZone } from '../../../../client/i18n/I18n.tsx'
import { ApprovedLine } from '../../../../client/rooms/minutes/ApprovedLine.tsx'
import { Checks } from '../../../../client/rooms/minutes/Checks.tsx'
import { CommentsPanel } from '../../../../client/rooms/minutes/CommentsPanel.tsx'
import { sectionState } from '../../../../client/rooms/minutes/section-state.ts'
import type { CommentEntry, CommentThread } from '../../../../shared/wire/comments.ts'
import { press, render } from '../../../ui/render.ts'
import { plain } from '../../words.ts'

const entry = (thread: string, kind: CommentEntry['kind'], text: string): CommentEntry => ({
  thread,
  id: `${thread}${kind}`,
  kind,
  by: 'anna',
  at: Date.parse('2024-10-18T10:00:00+02:00'),
  text,
  item: '4',
  quote: 'beim IT-Planungsrat',
  fact: '',
})
const threads: readonly CommentThread[] = [
  {
    id: 'offen',
    item: '4',
    quote: 'beim IT-Planungsrat',
    fact: '',
    open: true,
    entries: [entry('offen', 'note', 'Stimmt das?')],
  },
  {
    id: 'fertig',
    item: '4',
    quote: 'liegt',
    fact: '',
    open: false,
    entries: [entry('fertig', 'note', 'Und das?'), entry('fertig', 'resolved', '')],
  },
]
const panel = (isDone: boolean, gone?: ReadonlySet<string>) => {
  const nothing = vi.fn()
  const { host } = render(
    <I18n language="de">
      <MeetingZone zone="Europe/Berlin">
        <CommentsPanel
          threads={threads}
          composing={null}
          active={null}
          gone={gone}
          person="anna"
          editable={!isDone}
          isDone={isDone}
          nameOf={() => 'Anna'}
          onWrite={nothing}
          onCancel={nothing}
          onGo={nothing}
          onReply={nothing}
          onSettle={nothing}
          onTakeBack={nothing}
        />
      </MeetingZone>
    </I18n>,
  )
  return host
}

describe('the desk when the minutes are approved', () => {
  it('[CHK5] shows comments to be read, closed by the approval, none of them open', () => {
    expect(panel(false).querySelectorAll('section > article')).toHaveLength(1)
    const host = panel(true)
    expect(host.querySelectorAll('section > article')).toHaveLength(0)
    expect(host.querySelector('summary')?.textContent).toBe('2 Anmerkungen aus der Entstehung')
    const [left] = host.querySelectorAll('article')
    expect(plain(left?.textContent ?? '')).toContain('Stimmt das?')
    expect(plain(left?.textContent ?? '')).toContain('mit der Genehmigung geschlossen')
    // the passage leads to the text; nothing is answered, settled or deleted
    expect([...host.querySelectorAll('button')].every((it) => it.textContent?.includes('TOP'))).toBe(true)
  })

  it('[DRA44] a thread says that its passage was deleted, and what stood there', () => {
    const words = (gone?: ReadonlySet<string>) => plain(panel(false, gone).querySelector('article')?.textContent ?? '')
    expect(words()).not.toContain('gelöscht')
    expect(words(new Set(['offen']))).toMatch(/TOP 4 beim IT-Planungsrat.*Die Stelle ist gelöscht/)
  })

  it('[CHK5] counts nothing that would be left to do', () => {
    const { host } = render(
      <I18n language="de">
        <Checks
          isDone
          conflicts={1}
          hints={7}
          facts={83}
          rows={[{ id: 'x', tone: 'warn', title: 'TOP 4: Widerspruch', text: '' }]}
        />
      </I18n>,
    )
    expect(host.textContent).not.toMatch(/Hinweis|Widerspr/)
    expect(host.textContent).toContain('83')
    expect(host.textContent).toContain('genehmigt')
  })

  it('[CHK5] leads to the final file, once the text is put away', () => {
    const onFile = vi.fn()
    const line = (finalSince: number | null) => (
      <I18n language="de">
        <MeetingZone zone="Europe/Berlin">
          <ApprovedLine finalSince={finalSince} onFile={onFile} />
        </MeetingZone>
      </I18n>
    )
    const { host, show } = render(line(null))
    expect(host.querySelector('button')).toBeNull()
    show(line(Date.parse('2024-11-02T09:30:00+01:00')))
    expect(plain(host.textContent ?? '')).toContain('Seit 2. November 2024 um 09:30')
    const [pdf, archive] = host.querySelectorAll('button')
    press(pdf)
    press(archive)
    expect(onFile.mock.calls).toEqual([['minutes.pdf'], ['minutes.pdf?standard=a-2a']])
  })

  it('[CHK5] has no pencil and nothing unsettled in the outline', () => {
    const section = { conflict: true, writing: true, ended: false }
    expect(sectionState({ ...section, approved: true })).toBe('ready')
    expect(sectionState({ ...section, approved: false })).toBe('conflict')
    expect(sectionState({ ...section, conflict: false, approved: false })).toBe('writing')
    expect(sectionState({ conflict: false, writing: false, ended: true, approved: false })).toBe('ready')
  })
})
