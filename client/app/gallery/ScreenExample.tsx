import { useText } from '../../i18n/I18n.tsx'
import { clauseDifferences, touched } from '../../features/motions/clause-difference.ts'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { AmendmentScene } from '../../rooms/screen/AmendmentScene.tsx'
import { AgendaScene } from '../../rooms/screen/AgendaScene.tsx'
import { NowScene } from '../../rooms/screen/NowScene.tsx'
import { PairingScene } from '../../rooms/screen/PairingScene.tsx'
import { ResultScene } from '../../rooms/screen/ResultScene.tsx'
import { TextScene } from '../../rooms/screen/TextScene.tsx'
import { VoteScene } from '../../rooms/screen/VoteScene.tsx'
import { WordsScene } from '../../rooms/screen/WordsScene.tsx'
import { BlackScreen, Screen } from '../../rooms/screen/Screen.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { agenda, amendmentChanges, at, clauseTexts, names, tiles } from './example.ts'

const meeting = '2. Sitzung der Digitalministerkonferenz'

export function ScreenExample({ scene }: { readonly scene: string }) {
  return (
    <>
      <PageTitle page="Leinwand" />
      <Scene scene={scene} />
    </>
  )
}

function Scene({ scene }: { readonly scene: string }) {
  const t = useText()
  const here = (
    <>
      <Icon name="users" /> {t('screen.present', { present: 15, all: 16 })}
    </>
  )
  const absent = (
    <>
      <Sign kind="absent" /> {t('screen.absent', { names: ['Thüringen'] })}
    </>
  )
  switch (scene) {
    case 'result':
      return (
        <Screen
          meeting={meeting}
          read={at('11:44:02')}
          foot={{ start: '10 Ja, 3 Nein: mehr Ja als Nein', end: absent }}
        >
          <ResultScene
            number="12"
            title="Bündelung digitalpolitischer Themen im Bundesrat"
            sign="yes"
            word="Angenommen"
            sentence="Der Beschlussvorschlag wird angenommen – bei Enthaltung von Bremen und Hamburg und gegen die Stimmen von Mecklenburg-Vorpommern, Saarland und Sachsen."
            groups={[
              { kind: 'yes', word: 'Ja', count: 10, names: names('BW BY BE BB HE NI NW RP ST SH') },
              { kind: 'no', word: 'Nein', count: 3, names: names('MV SL SN') },
              { kind: 'abstain', word: 'Enthaltung', count: 2, names: names('HB HH') },
            ]}
          />
        </Screen>
      )
    case 'unanimous':
      return (
        <Screen meeting={meeting} read={at('10:30:00')} foot={{ start: 'einstimmig', end: absent }}>
          <ResultScene
            number="7"
            title="Länderübergreifende Umsetzung des Stufenplans „Smarte Städte und Regionen“ zur Stärkung der Digitalisierung in den Kommunen"
            sign="yes"
            word="Angenommen"
            sentence="Der Beschlussvorschlag wird einstimmig angenommen."
            groups={[
              { kind: 'yes', word: 'Ja', count: 15, names: names('BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH') },
            ]}
          />
        </Screen>
      )
    case 'secret':
      return (
        <Screen meeting={meeting} read={at('10:30:00')} foot={{ start: 'Geheime Abstimmung', end: absent }}>
          <ResultScene
            number="7"
            title="Wahl des Vorsitzes"
            sign="no"
            word="Abgelehnt"
            sentence="Der Beschlussvorschlag wird abgelehnt."
            groups={[
              { kind: 'yes', word: 'Ja', count: 6, names: [] },
              { kind: 'no', word: 'Nein', count: 8, names: [] },
              { kind: 'abstain', word: 'Enthaltung', count: 1, names: [] },
            ]}
          />
        </Screen>
      )
    case 'vote':
      return (
        <Screen
          meeting={meeting}
          read={at('11:43:31')}
          foot={{ start: here, end: 'Regel: mehr Ja als Nein' }}
          mirror="Namentliche Abstimmung zu TOP 12. Sachsen ist an der Reihe."
        >
          <VoteScene
            number="12"
            title="Bündelung digitalpolitischer Themen im Bundesrat"
            heading="Namentliche Abstimmung"
            tally={[
              { kind: 'yes', count: 9, word: 'Ja' },
              { kind: 'no', count: 2, word: 'Nein' },
              { kind: 'abstain', count: 2, word: 'Enth.' },
              { kind: 'open', count: 3, word: 'offen' },
            ]}
            tiles={tiles}
          />
        </Screen>
      )
    case 'text':
      return (
        <Screen meeting={meeting} read={at('11:30:00')} foot={{ start: here }}>
          <TextScene
            number="12"
            title="Bündelung digitalpolitischer Themen im Bundesrat"
            heading="Beschlussvorschlag"
            clauses={clauseTexts.map((text, place) => ({
              id: String(place),
              number: `${place + 1}.`,
              text,
            }))}
          />
        </Screen>
      )
    case 'amendment':
      return (
        <Screen meeting={meeting} read={at('11:32:00')} foot={{ start: here, end: 'Danach: Saarland zu Ziffer 1' }}>
          <AmendmentScene
            number="12"
            title="Bündelung digitalpolitischer Themen im Bundesrat"
            amendment={{
              title: 'Niedersachsen zu Ziffer 1 und 2',
              to: null,
              differences: touched(clauseDifferences(clauseTexts, [amendmentChanges])),
              renumbering: ['Aus Ziffer 3 wird Ziffer 2.'],
              waiting: [],
            }}
          />
        </Screen>
      )
    case 'agenda':
      return (
        <Screen meeting={meeting} read={at('11:30:00')} foot={{ start: here }}>
          <AgendaScene
            rows={agenda.map(([number, title], place) => ({
              id: number,
              number,
              title,
              state: place < 10 ? 'done' : place === 10 ? 'now' : 'todo',
              sign: place > 4 && place < 10 ? 'yes' : undefined,
            }))}
          />
        </Screen>
      )
    case 'break':
      return (
        <Screen meeting={meeting} read={at('11:30:00')} staleSince="2024-10-18T10:01:40+02:00">
          <WordsScene title={t('screen.break')} text={t('screen.breakUntil', { time: '11:45' })} />
        </Screen>
      )
    case 'pair':
      return (
        <Screen meeting="" read={at('08:30:00')}>
          <PairingScene code="7K4‑F2" address="http://192.168.1.20:4000/leinwand#7K4F2" />
        </Screen>
      )
    case 'black':
      return <BlackScreen label={t('screen.black')} />
    default:
      return (
        <Screen
          meeting={meeting}
          read={at('10:09:18')}
          foot={{ start: here, end: t('screen.nextItem', { number: '7' }) }}
        >
          <NowScene
            number="5"
            sub="Aussprache · Antrag: Baden-Württemberg"
            title="Zusammenwirkung von Bund und Ländern bei der Durchführung der EU-Verordnung über künstliche Intelligenz"
            speaker={{
              code: 'BY',
              name: 'Dr. Fabian Mehring',
              office: 'Staatsminister, Bayern',
              read: at('10:09:18'),
              since: at('10:08:00')(),
              limitMs: 180_000,
            }}
            queue={[{ id: 'NI', code: 'NI', name: 'Frank Doods', delegation: 'Niedersachsen' }]}
          />
        </Screen>
      )
  }
}
