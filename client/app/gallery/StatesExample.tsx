import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { ConnectionBanner } from '../../rooms/parts/ConnectionBanner.tsx'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../../rooms/parts/RoomBar.tsx'
import type { Choice } from '../../features/ballots/choices.ts'
import type { VoteState } from '../../rooms/delegation/vote-card-state.ts'
import { VoteCard } from '../../rooms/delegation/VoteCard.tsx'
import { Avatar, Team } from '../../ui/Avatar.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { CopyField } from '../../ui/CopyField.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Check, ChoiceField, Select, TextArea, TextField } from '../../ui/Field.tsx'
import { Icon, iconNames } from '../../ui/Icon.tsx'
import { Lamp } from '../../ui/Lamp.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Meter } from '../../ui/Meter.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Sign, signKinds } from '../../ui/Sign.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { StepsLine } from '../../ui/StepsLine.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { names } from './example.ts'
import s from './Gallery.module.css'

const choices: readonly Choice[] = [
  { id: 'yes', label: 'Ja', sign: 'yes' },
  { id: 'no', label: 'Nein', sign: 'no' },
  { id: 'abstain', label: 'Enthaltung', sign: 'abstain' },
]
const abstain: Choice = { id: 'abstain', label: 'Enthaltung', sign: 'abstain' }
const moment = '2024-10-18T10:01:12+02:00'
const quiet = () => {}

const cards: readonly (readonly [string, VoteState])[] = [
  ['Offen: drei gleich große Wahlen', { kind: 'open' }],
  ['Gedrückt, noch unterwegs', { kind: 'pending', choice: abstain, sentAt: '2024-10-18T10:01:11+02:00' }],
  ['Gezählt', { kind: 'counted', choice: abstain, at: moment, receipt: '4F-7K', onChange: quiet }],
  ['Ohne Verbindung gedrückt', { kind: 'offline', choice: abstain, onDiscard: quiet }],
  ['Ändern: die bisherige Wahl ist gefüllt', { kind: 'open', previous: 'abstain', onKeep: quiet }],
  [
    'Geschlossen, zu spät gedrückt',
    {
      kind: 'counted',
      choice: abstain,
      at: moment,
      receipt: '4F-7K',
      closed: true,
      late: { label: 'Ja', at: '2024-10-18T10:02:04+02:00' },
    },
  ],
  ['Nur Ausnahmen gefragt', { kind: 'assumed', assumed: { id: 'silent', label: 'kein Einwand', sign: 'silent' } }],
  ['Geheim', { kind: 'secret', at: moment, receipt: '4F-7K' }],
  ['Ein anderes Gerät führt die Stimme', { kind: 'watching', why: 'Jan Pörksen führt die Stimme für Hamburg.' }],
]

const words: Readonly<Record<string, string>> = {
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  silent: 'kein Einwand',
  open: 'noch offen',
  absent: 'nicht anwesend',
  proxy: 'in Vertretung',
}

export function StatesExample() {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const [form, setForm] = useState<'a' | 'b'>('a')
  return (
    <>
      <PageTitle page="Zustände" />
      <RoomBar where="Zustände" place="was in jedem Raum gleich aussieht" />
      <main className={s['states']} id="main">
        <h1>Zustände</h1>
        <Part title="Stimmen: Form, Farbe, Wort">
          <ul className={s['legend']}>
            {signKinds.map((kind) => (
              <li key={kind}>
                <Sign kind={kind} />
                <b>{words[kind]}</b>
              </li>
            ))}
          </ul>
        </Part>
        <Part title="Die Stimmkarte">
          <div className={s['grid']}>
            {cards.map(([caption, state], place) => (
              <figure key={caption}>
                <figcaption>{caption}</figcaption>
                <VoteCard
                  kind="own"
                  name={names('HH BE BY HB HE NI SL SN TH')[place] ?? ''}
                  choices={state.kind === 'assumed' ? choices.slice(1) : choices}
                  state={state}
                  onChoose={quiet}
                />
              </figure>
            ))}
          </div>
        </Part>
        <Part title="Verbindung, in Worten">
          <div className={s['grid']}>
            <Panel className={s['box']} aria-label="Verbindung">
              <ConnectionBanner since="2024-10-18T10:01:40+02:00" />
              <div className={s['pad']}>
                <Lamp on={false}>verbindet neu, Versuch 3</Lamp>
                <Lamp on>verbunden</Lamp>
              </div>
            </Panel>
            <Panel className={s['box']} aria-label="Hinweis">
              <Banner tone="info" icon="info" action={<Button>Neu laden</Button>}>
                Auf dem Server läuft eine neuere Fassung.
              </Banner>
            </Panel>
            <Panel className={s['pad']} aria-label="Platte">
              <Lamp on>gespeichert bis 11:12:06</Lamp>
              <Lamp on={false}>seit 11:12:06 nicht gespeichert</Lamp>
            </Panel>
          </div>
        </Part>
        <Part title="Leer, lädt, abgelehnt">
          <div className={s['grid']}>
            <Panel aria-label="Leer">
              <Empty icon="hand" action={<Button icon="plus">{t('floor.add')}</Button>}>
                {t('floor.empty')}
              </Empty>
            </Panel>
            <Panel aria-label="Lädt">
              <Skeleton label="Tagesordnung wird geladen" />
            </Panel>
            <Panel className={s['pad']} aria-label="Abgelehnt">
              <Note tone="warn">
                <b>{t('vote.refused')}</b> Edgar Prasad führt für Thüringen keine Stimme. Das Sekretariat kann sie
                übertragen.
              </Note>
              <Note>Etwas zu wissen.</Note>
            </Panel>
          </div>
        </Part>
        <Part title="Knöpfe und Menüs">
          <Panel className={s['pad']} aria-label="Knöpfe">
            <div className={s['row']}>
              <Button variant="primary" large keyHint="Leertaste">
                Sachsen aufrufen
              </Button>
              <Button variant="primary">Eintreten</Button>
              <Button icon="plus">Ruhe</Button>
              <Button variant="quiet" icon="undo-2">
                Zurücknehmen
              </Button>
              <Button aria-pressed icon="snowflake">
                Gedrückt
              </Button>
              <IconButton icon="ellipsis" label="Ines Fröhlich: mehr" />
              <Button reason="Änderungen sind während der Abstimmung gesperrt.">Gesperrt</Button>
              <Menu
                label="Mehr"
                iconEnd="chevron-down"
                groups={[
                  {
                    items: [
                      { id: 'a', label: 'Das Wort erteilen', icon: 'gavel', onSelect: quiet },
                      { id: 'b', label: 'Streichen', reason: 'Spricht gerade', onSelect: quiet },
                    ],
                  },
                ]}
              />
              <Button onClick={() => setAsking(true)}>Fragen …</Button>
            </div>
            <div className={s['row']}>
              <Tag>Ruhe</Tag>
              <Tag tone="live" icon="link-2">
                aus der Sitzung
              </Tag>
              <Tag tone="warn">zu klären</Tag>
              <Tag tone="ok" icon="check">
                geschafft
              </Tag>
              <Tag tone="proxy" icon="handshake">
                in Vertretung
              </Tag>
              <Tag tone="action">Abstimmung läuft</Tag>
              <CodeBadge code="BW" name="Baden-Württemberg" />
              <CodeBadge code="NW" />
              <Avatar name="Dr. Martin Hagen" />
              <Team
                people={[
                  { name: 'Anna-Sophia Herkenhoff', colour: 1 },
                  { name: 'Dr. Tobias Jentsch', colour: 2 },
                ]}
              />
            </div>
            <StepsLine
              label="Stand"
              doneWord="erledigt"
              steps={[
                { id: '1', label: 'Aufgerufen', state: 'done' },
                { id: '2', label: 'Abstimmung', state: 'now' },
                { id: '3', label: 'Ergebnis', state: 'next' },
              ]}
            />
            <Meter share={0.43} />
            <Meter share={1} over />
          </Panel>
        </Part>
        <Part title="Felder">
          <div className={s['grid']}>
            <Panel className={s['pad']} aria-label="Text">
              <TextField label="Name" hint="Wie er im Protokoll stehen soll" defaultValue="Ines Fröhlich" />
              <TextField
                label="Code"
                error="Diesen Code gibt es nicht. Prüfen Sie das Einladungsblatt."
                defaultValue="KFTR-93"
              />
            </Panel>
            <Panel className={s['pad']} aria-label="Auswahl">
              <Select label="Punkt" optional={t('app.optional')}>
                <option>TOP 12</option>
                <option>TOP 16</option>
              </Select>
              <TextArea label="Wortlaut" rows={3} />
              <Check label="Namentlich" hint="Jede Antwort steht im Protokoll." />
            </Panel>
            <Panel className={s['pad']} aria-label="Weitergeben">
              <ChoiceField
                label="Wo sie steht"
                value={form}
                onChange={setForm}
                options={[
                  { value: 'a', label: 'Für sich' },
                  { value: 'b', label: 'Mit der Stimme', hint: 'Im Satz des Ergebnisses' },
                ]}
              />
              <CopyField
                label="Link"
                value="http://192.168.1.20:4000/einladung#KFTR92"
                words={{ copy: t('app.copy'), copied: t('app.copied'), selected: t('app.selected') }}
              />
              <QrCode text="http://192.168.1.20:4000/einladung#KFTR92" label="Einladung für Ines Fröhlich" />
            </Panel>
          </div>
        </Part>
        <Part title="Zeichen">
          <Panel className={s['pad']} aria-label="Zeichen">
            <div className={s['row']}>
              {iconNames.map((name) => (
                <Icon key={name} name={name} />
              ))}
            </div>
          </Panel>
        </Part>
      </main>
      <ConfirmDialog
        open={asking}
        title="Abstimmung schließen?"
        confirmLabel={t('chair.closeBallot')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => setAsking(false)}
        onClose={() => setAsking(false)}
      >
        Drei Länder haben noch nicht geantwortet.
      </ConfirmDialog>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
