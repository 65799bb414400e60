import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { DelegationLayout, type DelegationTab } from '../../rooms/delegation/DelegationLayout.tsx'
import { ItemTitle } from '../../rooms/delegation/ItemTitle.tsx'
import { Clauses } from '../../features/motions/Clauses.tsx'
import { AskPanel, PastPanel, TeamPanel, TextPanel } from '../../rooms/delegation/SidePanels.tsx'
import { StatementDialog } from '../../rooms/delegation/StatementDialog.tsx'
import type { Choice } from '../../features/ballots/choices.ts'
import { VoteCard } from '../../rooms/delegation/VoteCard.tsx'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../../rooms/parts/RoomBar.tsx'
import { Button } from '../../ui/Button.tsx'
import { at } from './example.ts'

const choices: readonly Choice[] = [
  { id: 'yes', label: 'Ja', sign: 'yes' },
  { id: 'no', label: 'Nein', sign: 'no' },
  { id: 'abstain', label: 'Enthaltung', sign: 'abstain' },
]

export function DelegationExample({ single }: { readonly single: boolean }) {
  const t = useText()
  const [tab, setTab] = useState<DelegationTab>('vote')
  const [writing, setWriting] = useState(false)
  const quiet = () => {}
  return (
    <>
      <PageTitle page="Berlin – TOP 16" />
      <DelegationLayout
        tab={tab}
        onTab={setTab}
        newIn="floor"
        bar={
          <RoomBar
            where="2. Sitzung der Digitalministerkonferenz"
            place="Delegation Berlin"
            short="Berlin"
            lamp={{ on: true, text: t('room.connected') }}
            read={at('12:23:20')}
          />
        }
        vote={
          <>
            <ItemTitle
              number="16"
              tag={{ tone: 'action', text: t('ballot.running') }}
              method={t('ballot.short.named')}
              more="1 von 2 Stimmen abgegeben"
              title="Bericht der AG zur Prüfung einer Pilotstudie zum Stand der digitalen Transformation der Wirtschaft in Deutschland und Festlegung zum weiteren Vorgehen"
              origin="Antrag: Sachsen · 2 Ziffern"
            />
            {single ? (
              <VoteCard kind="own" name="Berlin" choices={choices} state={{ kind: 'open' }} onChoose={quiet} />
            ) : (
              <>
                <VoteCard
                  kind="own"
                  name="Berlin"
                  choices={choices}
                  onChoose={quiet}
                  state={{
                    kind: 'counted',
                    choice: { id: 'yes', label: 'Ja', sign: 'yes' },
                    at: '2024-10-18T12:23:12+02:00',
                    receipt: '4F-7K',
                    by: 'Martina Klement',
                    onChange: quiet,
                  }}
                />
                <VoteCard
                  kind="proxy"
                  name="Sachsen"
                  eyebrow="In Vertretung, übertragen um 12:15"
                  choices={choices}
                  onChoose={quiet}
                  state={{
                    kind: 'open',
                    note: (
                      <>
                        Diese Stimme zählt für <b>Sachsen</b>, nicht für Berlin. Sie ist noch nicht abgegeben.
                      </>
                    ),
                  }}
                />
              </>
            )}
          </>
        }
        text={
          <TextPanel
            title={t('motion.text')}
            hint={t('motion.locked')}
            text={
              <Clauses
                clauses={[
                  { id: '1', number: '1.', text: 'Erste Ziffer.' },
                  { id: '2', number: '2.', text: 'Zweite Ziffer.' },
                ]}
              />
            }
          />
        }
        floor={
          <>
            <AskPanel hint="Die Aussprache ist geschlossen. Eine Erklärung zur Abstimmung kann nach dem Ergebnis abgegeben werden.">
              <Button icon="hand">Erklärung anmelden</Button>
              <Button variant="quiet" icon="file-pen-line" onClick={() => setWriting(true)}>
                {t('statement.write')}
              </Button>
            </AskPanel>
            <TeamPanel
              title={t('delegation.inRoom', { name: 'Berlin' })}
              aside={t('delegation.devices', { count: 3 })}
              rows={[
                {
                  id: '1',
                  name: 'Martina Klement',
                  note: t('delegation.thisDevice'),
                  tag: { tone: 'ok', text: t('delegation.leads') },
                },
                { id: '2', name: 'Tim Gähme', note: t('delegation.watches') },
                { id: '3', name: 'Felix Krah', note: t('delegation.watches') },
              ]}
            />
          </>
        }
        past={
          <PastPanel
            votes={[
              { id: '15', sign: 'silent', text: 'TOP 15: kein Einwand', note: 'Austauschformate · geschlossen 12:10' },
              { id: '12', sign: 'yes', text: 'TOP 12: Ja', note: 'gezählt um 11:42:25 · Quittung 9C‑2M' },
              {
                id: '9',
                sign: 'silent',
                text: 'TOP 9: kein Einwand',
                note: 'Informationssicherheit · geschlossen 11:17',
              },
            ]}
          />
        }
      />
      <StatementDialog
        open={writing}
        items={[
          { id: '16', label: 'TOP 16 Bericht der AG Pilotstudie' },
          { id: '12', label: 'TOP 12 Themen im Bundesrat' },
        ]}
        delegations={[
          { id: 'BE', name: 'Berlin' },
          { id: 'SN', name: 'Sachsen' },
        ]}
        first={{ item: '16', form: 'separate', text: '', for: 'BE' }}
        onFile={() => setWriting(false)}
        onClose={() => setWriting(false)}
      />
    </>
  )
}
