import { expect, it, vi } from 'vitest'
import { I18n } from '../../../../client/i18n/I18n.tsx'
import { DelegationLayout } from '../../../../client/rooms/delegation/DelegationLayout.tsx'
import { render } from '../../../ui/render.ts'

/** The tabs of the room as a phone shows them. */
function tabs(past?: string) {
  const { host } = render(
    <I18n language="de">
      <DelegationLayout
        bar="Leiste"
        vote="Abstimmung"
        text="Text"
        floor="Wort"
        {...(past === undefined ? {} : { past })}
        tab="vote"
        onTab={vi.fn()}
      />
    </I18n>,
  )
  return [...host.querySelectorAll('nav button')].map((tab) => tab.textContent)
}

it('whoever has no vote has no tab for the votes so far', () => {
  expect(tabs('Unsere Stimmen')).toEqual(['Abstimmung', 'Text', 'Wort', 'Verlauf'])
  expect(tabs()).toEqual(['Abstimmung', 'Text', 'Wort'])
})
