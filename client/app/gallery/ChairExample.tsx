import { useState } from 'react'
import { AgendaColumn, type AgendaGroup, type AgendaRow } from '../../features/agenda/AgendaColumn.tsx'
import { AmendmentList } from '../../rooms/chair/AmendmentList.tsx'
import { ChairLayout } from '../../rooms/chair/ChairLayout.tsx'
import { FloorPanel } from '../../rooms/chair/FloorPanel.tsx'
import { ItemHead } from '../../rooms/chair/ItemHead.tsx'
import { JotPanel } from '../../rooms/chair/JotPanel.tsx'
import { NextStep } from '../../rooms/chair/NextStep.tsx'
import { ResultBody } from '../../features/ballots/ResultBody.tsx'
import { ScreenPreview } from '../../rooms/chair/ScreenPreview.tsx'
import { StagePanel } from '../../rooms/chair/StagePanel.tsx'
import { Clauses } from '../../features/motions/Clauses.tsx'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../../rooms/parts/RoomBar.tsx'
import { SpeakerCard } from '../../features/floor/SpeakerCard.tsx'
import { Tally } from '../../features/ballots/Tally.tsx'
import { tileSign } from '../../features/ballots/tile-sign.ts'
import { Tiles } from '../../features/ballots/Tiles.tsx'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Palette } from '../../ui/Palette.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { StepsLine } from '../../ui/StepsLine.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { agenda, at, clauseTexts, delegations, names, tiles } from './example.ts'

const read = at('11:43:31')

const groups: readonly AgendaGroup[] = (() => {
  const done = agenda.slice(0, 10).map(([number, title], place): AgendaRow => ({
    id: number,
    number,
    title,
    state: 'done',
    mark: place < 5 ? { icon: 'check', word: 'erledigt' } : { sign: 'yes', word: 'angenommen' },
  }))
  const row = ([number, title]: readonly [string, string]): AgendaRow => ({ id: number, number, title, state: 'todo' })
  const now = agenda.slice(10, 11).map(([number, title]): AgendaRow => ({
    id: number,
    number,
    title,
    state: 'now',
    detail: 'seit 11:20 · Abstimmung läuft',
  }))
  const out = agenda.slice(23).map(([number, title]): AgendaRow => ({
    id: number,
    number,
    title,
    state: 'out',
    mark: { icon: 'undo-2', word: 'zurückgezogen' },
  }))
  return [
    { id: 'done', title: 'Erledigt', aside: '10', rows: done },
    { id: 'now', rows: now },
    { id: 'later', title: 'Danach', aside: 'Ende voraussichtlich 12:50', rows: agenda.slice(11, 18).map(row) },
    {
      id: 'consent',
      title: 'Konsensliste, einzeln aufgerufen',
      aside: '4',
      rows: [...agenda.slice(18, 23).map(row), ...out],
    },
  ]
})()

export function ChairExample({ stage = 'ballot' }: { readonly stage?: string }) {
  const t = useText()
  const [mode, setMode] = useState<'live' | 'frozen' | 'black' | 'break'>('live')
  const [jot, setJot] = useState('Frau Fröhlich geht 12:15, Stimme an Berlin. TOP 16 vorher?')
  const [closing, setClosing] = useState(false)
  const [finding, setFinding] = useState(false)
  const quiet = () => {}
  const steps = ['Aufgerufen', 'Vorgestellt', 'Aussprache', 'Geändert', 'Abstimmung', 'Ergebnis']
  const current = stage === 'debate' ? 2 : stage === 'result' ? 5 : 4
  return (
    <>
      <PageTitle page="Vorsitz – 2. Sitzung der DMK" />
      <ChairLayout
        bar={
          <RoomBar
            where="2. Sitzung der Digitalministerkonferenz"
            place="Futurium, Berlin"
            lamp={{ on: true, text: t('room.connectedWith', { count: 15 }) }}
            read={read}
            clock="seconds"
          >
            <Button icon="search" keyHint={t('chair.key.find')} onClick={() => setFinding(true)}>
              {t('chair.find')}
            </Button>
            <span>Vorsitz: Martina Klement</span>
          </RoomBar>
        }
        agenda={
          <AgendaColumn
            title={t('agenda.title')}
            action={<Button variant="quiet">{t('agenda.edit')}</Button>}
            groups={groups}
            onSelect={quiet}
          />
        }
        head={
          <>
            <ItemHead
              number="12"
              title="Bündelung digitalpolitischer Themen im Bundesrat"
              aside={
                <>
                  Antrag: <b>Rheinland-Pfalz</b>
                </>
              }
            />
            <StepsLine
              label={t('chair.phases')}
              doneWord={t('chair.phase.done')}
              steps={steps.map((label, place) => ({
                id: label,
                label,
                state: place < current ? 'done' : place === current ? 'now' : 'next',
              }))}
            />
          </>
        }
        stage={<Stage stage={stage} />}
        next={
          <NextStep
            what="Sachsen um die Antwort bitten"
            then="Dann Sachsen-Anhalt und Schleswig-Holstein, dann schließen."
            action={{ label: 'Sachsen aufrufen', keyHint: t('chair.key.next'), onClick: quiet }}
            alsoWord={t('chair.voice')}
            also={
              <>
                <Button>
                  <Sign kind="yes" /> {t('vote.yes')}
                </Button>
                <Button>
                  <Sign kind="no" /> {t('vote.no')}
                </Button>
                <Button>
                  <Sign kind="abstain" /> {t('vote.abstain')}
                </Button>
              </>
            }
            late={
              <>
                <Button variant="quiet" icon="undo-2">
                  {t('app.undo')}
                </Button>
                <Button onClick={() => setClosing(true)}>{t('chair.close')}</Button>
              </>
            }
          />
        }
        side={
          <>
            <ScreenPreview
              sentence="Auf der Leinwand: TOP 12, namentliche Abstimmung, Sachsen ist an der Reihe"
              top={['TOP 12', 'Namentliche Abstimmung']}
              content={{
                kind: 'cells',
                cells: tiles.map((tile) => ({
                  code: tile.id,
                  sign: tileSign(tile.state),
                  next: tile.state === 'next',
                })),
              }}
              screens={2}
              mode={mode}
              onMode={setMode}
            />
            <FloorPanel
              tag={<Tag>nach der Abstimmung</Tag>}
              rows={[
                {
                  id: 'SN',
                  code: 'SN',
                  delegation: 'Sachsen',
                  name: 'Ines Fröhlich',
                  about: 'Erklärung zur Abstimmung',
                  actions: floorActions,
                },
                {
                  id: 'MV',
                  code: 'MV',
                  delegation: 'Mecklenburg-Vorpommern',
                  name: 'Ina-Maria Ulbrich',
                  about: 'Erklärung zur Abstimmung',
                  actions: floorActions,
                },
                {
                  id: 'HB',
                  code: 'HB',
                  delegation: 'Bremen',
                  name: 'Dr. Martin Hagen',
                  about: 'zur Geschäftsordnung',
                  actions: floorActions,
                },
              ]}
              add={<Button icon="plus">{t('floor.add')}</Button>}
              sum={t('floor.sum', { count: 7, minutes: 16 })}
            />
            <JotPanel value={jot} onChange={setJot} />
          </>
        }
      />
      <ConfirmDialog
        open={closing}
        title="Abstimmung schließen?"
        confirmLabel={t('chair.closeBallot')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => setClosing(false)}
        onClose={() => setClosing(false)}
      >
        Drei Länder haben noch nicht geantwortet: Sachsen, Sachsen-Anhalt und Schleswig-Holstein. Das Ergebnis steht
        dann fest und kann nur noch berichtigt werden.
      </ConfirmDialog>
      <Palette
        open={finding}
        onClose={() => setFinding(false)}
        words={{
          title: t('chair.find'),
          placeholder: t('chair.find.placeholder'),
          none: (query) => t('chair.find.none', { query }),
        }}
        entries={[
          { id: 'call', label: 'Sachsen aufrufen', icon: 'gavel', keyHint: 'Leertaste', onSelect: quiet },
          { id: 'close', label: 'Abstimmung schließen', icon: 'lock', onSelect: () => setClosing(true) },
          {
            id: 'pause',
            label: 'Sitzung unterbrechen',
            icon: 'coffee',
            words: 'Pause',
            reason: 'Erst nach der Abstimmung',
            onSelect: quiet,
          },
          { id: 'floor', label: 'Wortmeldung eintragen', icon: 'plus', onSelect: quiet },
        ]}
      />
    </>
  )
}

const floorActions = [
  {
    items: [
      { id: 'grant', label: 'Das Wort erteilen', icon: 'gavel', onSelect: () => {} },
      { id: 'up', label: 'Nach vorn', icon: 'arrow-up', onSelect: () => {} },
      { id: 'down', label: 'Nach hinten', icon: 'arrow-down', reason: 'Steht schon am Ende', onSelect: () => {} },
      { id: 'out', label: 'Streichen', icon: 'x', onSelect: () => {} },
    ],
  },
] as const

function Stage({ stage }: { readonly stage: string }) {
  const t = useText()
  switch (stage) {
    case 'debate':
      return (
        <>
          <SpeakerCard
            label={t('floor.speaks')}
            speak
            speaker={{
              code: 'BY',
              name: 'Dr. Fabian Mehring',
              office: 'Staatsminister, Bayern',
              read,
              since: read() - 78_000,
              limitMs: 180_000,
            }}
            actions={
              <>
                <Button icon="pause">Anhalten</Button>
                <Button icon="plus">1 Minute</Button>
                <Button icon="check">Beendet</Button>
              </>
            }
          />
          <StagePanel
            title="Beschlussvorschlag"
            sub="3 Ziffern · 1 Änderungsantrag"
            aside={<Button icon="file-pen-line">Ändern</Button>}
          >
            <AmendmentList
              label="Änderungsanträge"
              amendments={[
                {
                  id: 'a',
                  code: 'NI',
                  delegation: 'Niedersachsen',
                  title: 'Änderungsantrag zu Ziffer 2',
                  text: 'Sie sprechen sich dafür aus, digitalpolitische Themen im Bundesrat in einem Ausschuss zu bündeln.',
                  state: { tone: 'action', text: 'zu entscheiden' },
                  actions: (
                    <>
                      <Button>Einvernehmlich übernehmen</Button>
                      <Button>Abstimmen …</Button>
                      <Button variant="quiet">Zurückgezogen</Button>
                    </>
                  ),
                },
              ]}
            />
            <Clauses
              clauses={clauseTexts.map((text, place) => ({
                id: String(place),
                number: `${place + 1}.`,
                text,
                mark: place === 2 ? { tone: 'live', text: 'geändert 11:34' } : undefined,
              }))}
            />
          </StagePanel>
        </>
      )
    case 'result':
      return (
        <StagePanel
          title="Ergebnis"
          sub="geschlossen um 11:44:02"
          facts={[
            { icon: 'users', label: 'Beschlussfähig:', text: '15 von 16, nötig 8' },
            { icon: 'scale', label: 'Regel DMK:', text: '10 Ja, 3 Nein: mehr Ja als Nein' },
          ]}
          aside={<Button variant="quiet">Berichtigen …</Button>}
        >
          <ResultBody
            sign="yes"
            word="Angenommen"
            sentence="Der Beschlussvorschlag wird angenommen – bei Enthaltung von Bremen und Hamburg und gegen die Stimmen von Mecklenburg-Vorpommern, Saarland und Sachsen."
            groups={[
              { kind: 'yes', word: 'Ja', count: 10, names: names('BW BY BE BB HE NI NW RP ST SH') },
              { kind: 'no', word: 'Nein', count: 3, names: names('MV SL SN') },
              { kind: 'abstain', word: 'Enthaltung', count: 2, names: names('HB HH') },
            ]}
          />
        </StagePanel>
      )
    case 'many':
      return (
        <StagePanel
          title="Abstimmung mit 27 Delegationen"
          sub="seit 11:42:08"
          aside={
            <Tally
              label={t('ballot.tally')}
              entries={[
                { kind: 'yes', count: 20, word: 'Ja' },
                { kind: 'open', count: 7, word: 'offen' },
              ]}
            />
          }
        >
          <Tiles
            label={t('ballot.tiles', { count: 27 })}
            tiles={[...delegations, ...delegations].slice(0, 27).map((one, place) => ({
              id: String(place),
              name: one.name,
              state: place < 20 ? 'yes' : 'open',
              word: place < 20 ? 'Ja' : 'noch offen',
              ...(place === 3 ? { proxy: 'durch Berlin' } : {}),
            }))}
          />
        </StagePanel>
      )
    default:
      return (
        <StagePanel
          title={t('ballot.method.named')}
          sub="seit 11:42:08 · in der Reihenfolge des Protokolls"
          aside={
            <Tally
              label={t('ballot.tally')}
              entries={[
                { kind: 'yes', count: 9, word: 'Ja' },
                { kind: 'no', count: 2, word: 'Nein' },
                { kind: 'abstain', count: 2, word: 'Enthaltung' },
                { kind: 'open', count: 3, word: 'offen' },
              ]}
            />
          }
          facts={[
            { icon: 'users', label: 'Beschlussfähig:', text: '15 von 16, nötig 8' },
            { icon: 'scale', label: 'Regel DMK:', text: 'mehr Ja als Nein' },
          ]}
          verdict={{ tone: 'ok', icon: 'check', text: 'schon sicher: angenommen' }}
        >
          <Tiles label={t('ballot.tiles', { count: 16 })} tiles={tiles} />
        </StagePanel>
      )
  }
}
