import { readFileSync } from 'node:fs'
import { Editor } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { cleanPaste } from '../../../../client/features/minutes/clean-paste.ts'
import { extensions } from '../../../draft/support/editor.ts'

const clipboard = (name: string) => readFileSync(`${import.meta.dirname}/clipboard/${name}.txt`, 'utf8')
const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
/** What the editor makes of it, as its own markup. */
const pasted = (html: string): string => {
  const editor = new Editor({ extensions: [...extensions], content: cleanPaste(html).html })
  const made = editor.getHTML()
  editor.destroy()
  return folded(made)
}

describe('pasting', () => {
  it('[WRI3] from Word: structure and marks stay, its dress goes', () => {
    const made = pasted(clipboard('word'))
    expect(made).toContain('<h3>Vermerk zur Sitzung</h3>')
    expect(made).toContain(
      '<p><strong>Frau Scharrenbach</strong> erläutert den Antrag[1] und ausdrücklich dessen <em>Kosten</em>.</p>',
    )
    expect(made).toContain(
      '<ul><li><p>erstens</p><ul><li><p>mit Unterpunkt</p></li></ul></li><li><p>zweitens</p></li></ul><p>Danach:</p><ol><li><p>gezählt</p></li></ol>',
    )
    expect(made).toMatch(/<td colspan="2" rowspan="1"><p><strong>Kosten<\/strong><\/p><\/td>/)
    expect(made).toMatch(/<p>2024<\/p><\/td><td colspan="1" rowspan="1"><p><\/p><\/td>/)
    expect(made).toMatch(/Siehe <a[^>]*href="https:\/\/www\.bund\.de\/antrag"[^>]*>die Vorlage<\/a> und die Datei\./)
    expect(made).toContain('<p>[1] Drucksache 12/34</p>')
    expect(cleanPaste(clipboard('word')).html).not.toMatch(/mso|style=|class=/i)
    expect(made).not.toMatch(/Stimmt das|nicht |AH1|<p>(?:&nbsp;|\s)*<\/p><p>/)
    expect(cleanPaste(clipboard('word')).images).toBe(1)
  })

  it('[WRI3] from LibreOffice and from web editors', () => {
    expect(pasted(clipboard('writer'))).toBe(
      '<h3>Aussprache</h3><p>Herr <strong>Weiß</strong> sagt: <s>nein</s> <strong><em>ja</em></strong>.</p>' +
        '<ol><li><p>eins</p></li><li><p>zwei</p></li></ol>',
    )
    const docs = pasted(clipboard('docs'))
    expect(docs).toContain('<p><strong>Fett</strong><em><u> und schräg</u></em></p>')
    expect(docs).toContain('<ul><li><p>Punkt</p></li></ul>')
    expect(docs).not.toContain('alert')
  })

  it('[WRI3] what was copied from the minutes comes back as it was, facts and all', () => {
    const own = '<p data-pm-slice="1 1 []">vor <span data-fact="f7"></span> nach</p>'
    expect(cleanPaste(own)).toEqual({ html: own, images: 0 })
  })

  it('[WRI3] no word is lost, whatever is around it', () => {
    const words = 'eins zwei drei vier fünf sechs sieben'
    const html =
      '<section><p>eins</p>zwei<div>drei <span style="mso-list:l0 level1">vier</span></div><p style="mso-list:l0 level3 lfo1">fünf</p>' +
      '<h6>sechs</h6><custom-tag><p style="mso-list:l0 level1 lfo1">sieben</p></custom-tag></section>'
    const { html: clean } = cleanPaste(html)
    expect(folded(clean.replaceAll(/<[^>]*>/g, ' '))).toBe(words)
  })
})
