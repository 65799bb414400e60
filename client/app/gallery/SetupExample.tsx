import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../../rooms/parts/RoomBar.tsx'
import { AgendaPlan, type PlanRow } from '../../rooms/setup/AgendaPlan.tsx'
import { InvitationCard } from '../../rooms/setup/InvitationCard.tsx'
import { PasteDialog } from '../../rooms/setup/PasteDialog.tsx'
import { RosterPanel } from '../../rooms/setup/RosterPanel.tsx'
import { SetupLayout } from '../../rooms/setup/SetupLayout.tsx'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { delegations } from './example.ts'

const plan: readonly PlanRow[] = [
  { id: '0', number: '0', title: 'Eröffnung und Begrüßung', sponsors: [] },
  { id: '1', number: '1', title: 'Feststellung der Tagesordnung', sponsors: [] },
  { id: '2', number: '2', title: 'Datenschutz und Datennutzung', sponsors: [] },
  { id: '2.1', number: '2.1', title: 'Bericht der BfDI', parent: '2', sponsors: [] },
  { id: '2.2', number: '2.2', title: 'Bericht des DSK-Vorsitzes', parent: '2', sponsors: [] },
  ...(
    [
      ['3', 'Digitale Zwillinge', 'BB BE', 15, 0, 0],
      ['4', 'Verwaltungscloud-Strategie', 'BE', 11, 2, 2],
      ['5', 'EU-Verordnung über KI', 'BW', 13, 2, 0],
      ['6', 'Digitalwirtschaft in Europa', 'HE', 15, 0, 0],
      ['7', 'Smarte Städte und Regionen', 'HE', 9, 5, 1],
      ['10', 'Bericht des Bundes', '', 0, 0, 0],
      ['8', 'Umsatzsteuer bei OZG-Diensten', 'NW', 10, 4, 1],
      ['9', 'Cybersicherheit', 'NW', 12, 3, 0],
      ['11', 'Einrichtung einer LAG Europa', 'RP', 8, 5, 2],
      ['12', 'Themen im Bundesrat', 'RP', 7, 4, 4],
      ['13', 'Bundesförderung sicherstellen', 'RP BE HB HH SN', 15, 0, 0],
      ['14', 'Weiße Flecken im Mobilfunk', 'RP BW BY SL', 15, 0, 0],
    ] as const
  ).map(([number, title, sponsors, agree, speak, object]): PlanRow => ({
    id: number,
    number,
    title,
    sponsors: sponsors.split(' ').filter(Boolean),
    positions: number === '10' ? undefined : { agree, speak, object },
  })),
]

export function SetupExample({ step }: { readonly step: string }) {
  const t = useText()
  const [rows, setRows] = useState(plan)
  const [pasting, setPasting] = useState(false)
  const quiet = () => {}
  const move = (id: string, after: string | null) =>
    setRows((all) => {
      const row = all.find((one) => one.id === id)
      if (!row) return all
      const rest = all.filter((one) => one.id !== id)
      const place = after === null ? 0 : rest.findIndex((one) => one.id === after) + 1
      return [...rest.slice(0, place), row, ...rest.slice(place)]
    })
  return (
    <>
      <PageTitle page="Vorbereitung – 2. Sitzung der DMK" />
      <SetupLayout
        bar={
          <RoomBar
            where="2. Sitzung der Digitalministerkonferenz"
            place="18. Oktober 2024, Futurium, Berlin"
            lamp={{ on: true, text: t('room.saved', { time: '14:02:10' }) }}
          >
            <span>Sekretariat: Dr. Dominik Giese</span>
          </RoomBar>
        }
        steps={[
          { id: 'rules', title: t('setup.step.rules'), note: 'DMK: mehr Ja als Nein', done: true },
          { id: 'people', title: t('setup.step.people'), note: 'Länder, Tagesordnung', done: false },
          { id: 'positions', title: t('setup.step.positions'), note: '15 von 16 da', done: false },
          { id: 'invitations', title: t('setup.step.invitations'), note: '13 zugesagt, 2 offen', done: false },
          { id: 'screens', title: t('setup.step.screens'), note: 'noch keiner', done: false },
        ]}
        current={step === 'invitations' ? 'invitations' : 'people'}
        onStep={quiet}
        end={{ button: <Button icon="drama">{t('setup.rehearsal')}</Button>, hint: t('setup.rehearsal.hint') }}
        title={t('setup.people.title')}
        missing="Eines fehlt noch: Thüringen hat niemanden benannt, der die Stimme führt."
        next={
          <Button variant="primary" large iconEnd="arrow-right">
            Weiter zu den Positionen
          </Button>
        }
        columns={step === 'invitations' ? 'one' : 'two'}
      >
        {step === 'invitations' ? (
          <InvitationCard
            name="Ines Fröhlich"
            role="Sachsen · führt die Stimme"
            code="KFTR‑92"
            link="http://192.168.1.20:4000/einladung#KFTR92-8d1f0c"
            actions={
              <>
                <Button icon="printer">Drucken</Button>
                <Button variant="quiet">Zurückziehen …</Button>
              </>
            }
          />
        ) : (
          <>
            <RosterPanel
              title={t('setup.roster.count', { delegations: 16, people: 52 })}
              tools={
                <>
                  <Button icon="clipboard-paste" onClick={() => setPasting(true)}>
                    {t('setup.roster.paste')}
                  </Button>
                  <Button icon="plus">{t('setup.roster.person')}</Button>
                </>
              }
              rows={delegations.map((one) => ({
                id: one.code,
                code: one.code,
                name: one.name,
                voter: one.voter === '' ? null : one.voter,
                people: one.people,
                invitation:
                  one.code === 'MV' || one.code === 'SL'
                    ? { icon: 'mail', word: t('setup.invitation.sent') }
                    : { icon: 'check', word: t('setup.invitation.accepted') },
              }))}
              legend="Dazu 3 Gäste ohne Stimme: BMDV, BfDI, DSK"
              note={
                <Note tone="warn" icon="table" action={<Button>Klären</Button>}>
                  <b>Eingefügt: 51 von 52 Zeilen.</b> Zeile 37: „Frohlich, Ines“ gibt es schon als „Fröhlich“.
                </Note>
              }
              onComplete={quiet}
            />
            <AgendaPlan
              rows={rows}
              tools={
                <>
                  <Button icon="clipboard-paste">{t('setup.plan.paste')}</Button>
                  <Button icon="plus">{t('setup.plan.item')}</Button>
                </>
              }
              note={
                <Note icon="list-checks" action={<Button>Vorschlagen</Button>}>
                  <b>TOP 3, 6, 13 und 14:</b> kein Redebedarf. Als Konsensliste ans Ende?
                </Note>
              }
              onMove={move}
            />
          </>
        )}
      </SetupLayout>
      <PasteDialog
        open={pasting}
        title={t('setup.roster.paste')}
        hint="Spalten: Delegation, Name, Amt, Platz"
        preview={(text) => ({
          usable: text.trim() !== '',
          summary: text.trim() === '' ? null : `${text.trim().split('\n').length} Zeilen`,
        })}
        onTake={() => setPasting(false)}
        onClose={() => setPasting(false)}
      />
    </>
  )
}
