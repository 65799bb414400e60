import type { ChainedCommands } from '@tiptap/core'
import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { useId, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { useFormat, useText } from '../../../i18n/I18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { Fact, Gutter, Tie } from '../Paper.tsx'
import s from './FactView.module.css'
import { useFacts } from './facts.ts'
import { moveBlock } from './move-block.ts'

/** A recorded sentence in the text: follows the record, or says how the hand's wording and the record differ. */
export function FactView({ node, updateAttributes, selected, editor, getPos }: NodeViewProps) {
  const t = useText()
  const format = useFormat()
  const tieId = useId()
  const { worded, open, setOpen, person, editable, variants } = useFacts()
  const [wording, setWording] = useState<string | null>(null)
  const id = String(node.attrs['fact'] ?? '')
  const text = node.attrs['text'] as string | null
  const basis = node.attrs['basis'] as string | null
  const recorded = worded.get(id)
  if (!recorded) return <NodeViewWrapper as="span" className={s['gone']} data-fact={id} />
  const { sentence, fact } = recorded
  const state = text === null ? 'as-recorded' : basis === sentence ? 'reworded' : 'conflict'
  const isOpen = open === id
  /** Writing goes on behind the sentence. */
  const goOn = () => {
    const position = getPos()
    if (position !== undefined) requestAnimationFrame(() => editor.commands.focus(position + node.nodeSize))
  }
  const restore = () => {
    updateAttributes({ text: null, basis: null, by: null })
    setOpen(null)
    goOn()
  }
  const word = (words: string) => {
    updateAttributes({ text: words, basis: sentence, by: person })
    setOpen(null)
    goOn()
  }
  const at = (act: (chain: ChainedCommands) => ChainedCommands) => () => {
    const position = getPos()
    if (position !== undefined) act(editor.chain().focus().setNodeSelection(position)).run()
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    setOpen(null)
    editor.commands.focus()
  }
  const move = (by: -1 | 1) => at((chain) => chain.command(({ tr }) => moveBlock(tr, by)))
  return (
    <NodeViewWrapper as="span" className={s['fact']} data-fact={id} data-state={state} onKeyDown={escape}>
      <Gutter time={format.time(fact.at)} warn={state === 'conflict'} />
      <span
        role="button"
        data-drag-handle=""
        tabIndex={-1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? tieId : undefined}
        onClick={() => setOpen(isOpen ? null : id)}
      >
        <Fact state={state} selected={selected || isOpen}>
          {text ?? sentence}
        </Fact>
      </span>
      {isOpen && (
        <span id={tieId} className={s['tie']} contentEditable={false}>
          <Tie
            label={state === 'conflict' ? t('minutes.conflict') : t('minutes.origin')}
            title={
              state === 'conflict'
                ? t('minutes.tie.conflict')
                : state === 'reworded'
                  ? t('minutes.tie.reworded')
                  : t('minutes.tie.recorded')
            }
            time={format.time(fact.at)}
            conflict={state === 'conflict'}
            actions={
              editable && (
                <>
                  {state === 'conflict' && (
                    <Button variant="primary" onClick={restore}>
                      {t('minutes.tie.take')}
                    </Button>
                  )}
                  {state === 'reworded' && (
                    <Button icon="undo-2" onClick={restore}>
                      {t('minutes.tie.restore')}
                    </Button>
                  )}
                  <Button onClick={() => setWording(text ?? sentence)}>{t('minutes.tie.adapt')}</Button>
                  {state === 'conflict' && text !== null && (
                    <Button variant="quiet" onClick={() => word(text)}>
                      {t('minutes.tie.confirm')}
                    </Button>
                  )}
                  <Button variant="quiet" icon="arrow-up" keyHint="Alt ⇧ ↑" onClick={move(-1)}>
                    {t('minutes.fact.up')}
                  </Button>
                  <Button variant="quiet" icon="arrow-down" keyHint="Alt ⇧ ↓" onClick={move(1)}>
                    {t('minutes.fact.down')}
                  </Button>
                  <Button variant="quiet" icon="trash-2" onClick={at((chain) => chain.deleteSelection())}>
                    {t('minutes.fact.delete.do')}
                  </Button>
                  <Button variant="quiet" onClick={() => setOpen(null)}>
                    {t('app.close')}
                  </Button>
                </>
              )
            }
          >
            {text !== null && (
              <dl>
                <dt>{t('minutes.tie.record')}</dt>
                <dd>{sentence}</dd>
                <dt>{t('minutes.tie.text')}</dt>
                <dd>{text}</dd>
              </dl>
            )}
          </Tie>
        </span>
      )}
      {wording !== null &&
        // outside of the text: a key pressed in it is never the editor's
        createPortal(
          <Dialog
            open
            title={t('minutes.tie.adapt')}
            onClose={() => setWording(null)}
            closeLabel={t('app.cancel')}
            onSubmit={() => {
              const words = wording.trim()
              if (words === '' || words === sentence) restore()
              else word(words)
              setWording(null)
            }}
            actions={
              <>
                <Button onClick={() => setWording(null)}>{t('app.cancel')}</Button>
                <Button type="submit" variant="primary">
                  {t('app.save')}
                </Button>
              </>
            }
          >
            <TextArea
              label={t('minutes.tie.text')}
              hint={sentence}
              rows={6}
              value={wording}
              onChange={(event) => setWording(event.currentTarget.value)}
            />
            {/* below the field: a dialog that begins with one puts the caret into it */}
            <Variants words={variants(fact)} onChoose={setWording} />
          </Dialog>,
          document.body,
        )}
    </NodeViewWrapper>
  )
}

interface VariantsProps {
  readonly words: readonly string[]
  readonly onChoose: (words: string) => void
}

/** The phrasebook's other wordings; choosing one puts it into the field, where it can be changed still. */
function Variants({ words, onChoose }: VariantsProps) {
  const t = useText()
  const titleId = useId()
  if (words.length === 0) return null
  return (
    <section className={s['variants']} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('minutes.tie.variants')}</h3>
      <ul>
        {words.map((sentence) => (
          <li key={sentence}>
            <Button variant="quiet" onClick={() => onChoose(sentence)}>
              {sentence}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
