import { describe, expect, it } from 'vitest'
import { VersionDifference, VersionText } from '../../../../client/features/minutes/VersionText.tsx'
import { versionDifference } from '../../../../client/features/minutes/version-difference.ts'
import { I18n } from '../../../../client/i18n/I18n.tsx'
import type { WovenSection } from '../../../../shared/phrases/weave.ts'
import { render } from '../../../ui/render.ts'

const section = (item: string, ...paragraphs: readonly string[]): WovenSection => ({
  item,
  heading: `TOP ${item} Überschrift`,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] })),
})

const before = [section('1', 'Alle sind da.', 'Es regnet.'), section('2', 'Nichts Neues.')]
const after = [section('1', 'Alle sind schon da.'), section('2', 'Nichts Neues.')]

describe('the difference of two versions', () => {
  it('[VER1] is told by elements and in words, not by colour alone', () => {
    const { host } = render(
      <I18n language="de">
        <VersionDifference differences={versionDifference(before, after)} lang="de" />
      </I18n>,
    )
    const [gone, come] = [host.querySelectorAll('del'), host.querySelectorAll('ins')]
    expect([...gone].map((it) => it.textContent)).toEqual([expect.stringContaining('Es regnet.')])
    expect([...come].map((it) => it.textContent)).toEqual([expect.stringContaining('schon')])
    for (const mark of [...gone, ...come]) expect(mark.textContent).toMatch(/„.+“/)
    expect(host.textContent).not.toContain('Nichts Neues.')
    expect(host.textContent).toContain('Ein Punkt ist unverändert.')
    expect(host.querySelector('section')?.getAttribute('lang')).toBe('de')
  })

  it('[VER1] says so where there is none', () => {
    const { host } = render(
      <I18n language="de">
        <VersionDifference differences={versionDifference(after, after)} lang="de" />
      </I18n>,
    )
    expect(host.querySelector('del, ins')).toBeNull()
    expect(host.textContent).toContain('kein Wort anders')
  })

  it('[VER1] one version alone is read under its headings', () => {
    const { host } = render(
      <I18n language="de">
        <VersionText sections={[...before, section('3')]} lang="de" beside={({ text }) => <button>{text}</button>} />
      </I18n>,
    )
    expect([...host.querySelectorAll('h3')].map((it) => it.textContent?.slice(0, 5))).toHaveLength(3)
    expect([...host.querySelectorAll('button')].map((it) => it.textContent)).toEqual([
      'Alle sind da.',
      'Es regnet.',
      'Nichts Neues.',
    ])
    expect(host.textContent).toContain('Hier steht nichts.')
  })

  it('[VER1] a table is a table, in one version and in the difference of two', () => {
    const table = (votes: string): WovenSection => ({
      item: '1',
      heading: 'TOP 1',
      blocks: [
        {
          kind: 'table',
          rows: [
            ['Land', 'Ja'],
            ['Bayern', votes],
          ].map((row, at) => row.map((words) => ({ head: at === 0, blocks: section('1', words).blocks }))),
        },
        ...section('1', 'Danach Pause.').blocks,
      ],
    })
    const cells = (host: HTMLElement) =>
      [...host.querySelectorAll('tr')].map((row) => [...row.children].map((it) => it.textContent))
    const { host, show } = render(
      <I18n language="de">
        <VersionText sections={[table('12')]} lang="de" />
      </I18n>,
    )
    expect(cells(host)).toEqual([
      ['Land', 'Ja'],
      ['Bayern', '12'],
    ])
    expect(host.querySelectorAll('th[scope="col"]')).toHaveLength(2)
    expect(host.textContent).not.toContain('|')
    show(
      <I18n language="de">
        <VersionDifference differences={versionDifference([table('12')], [table('13')])} lang="de" />
      </I18n>,
    )
    expect(host.querySelector('td del')?.textContent).toContain('12')
    expect(host.querySelector('td ins')?.textContent).toContain('13')
    expect(host.textContent).not.toContain('|')
  })

  it('[VER1] the empty corner of a table is no head: it names no column', () => {
    const table = (votes: string): WovenSection => ({
      item: '1',
      heading: 'TOP 1',
      blocks: [
        {
          kind: 'table',
          rows: [
            ['', 'Ja'],
            ['Bayern', votes],
          ].map((row, at) => row.map((words) => ({ head: at === 0, blocks: section('1', words).blocks }))),
        },
      ],
    })
    const heads = (host: HTMLElement) => [...host.querySelectorAll('th')].map((it) => it.textContent)
    const { host, show } = render(
      <I18n language="de">
        <VersionText sections={[table('12')]} lang="de" />
      </I18n>,
    )
    expect(heads(host)).toEqual(['Ja'])
    expect([...host.querySelectorAll('tr')].map(({ children }) => children.length)).toEqual([2, 2])
    show(
      <I18n language="de">
        <VersionDifference differences={versionDifference([table('12')], [table('13')])} lang="de" />
      </I18n>,
    )
    expect(heads(host)).toEqual(['Ja'])
  })
})
