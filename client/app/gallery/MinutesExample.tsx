import { useText } from '../../i18n/I18n.tsx'
import { Checks } from '../../rooms/minutes/Checks.tsx'
import { MinutesLayout } from '../../rooms/minutes/MinutesLayout.tsx'
import { Outline, type OutlineRow } from '../../rooms/minutes/Outline.tsx'
import { Fact, Gutter, OtherCaret, Paper, PaperHeading, Tie } from '../../rooms/minutes/Paper.tsx'
import { Toolbar } from '../../rooms/minutes/Toolbar.tsx'
import { PageTitle } from '../../rooms/parts/PageTitle.tsx'
import { RoomBar } from '../../rooms/parts/RoomBar.tsx'
import { Team } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { agenda, at } from './example.ts'

export function MinutesExample() {
  const t = useText()
  const quiet = () => {}
  const rows = agenda.slice(0, 23).map(([number, title], place): OutlineRow => ({
    id: number,
    number,
    title,
    state: place < 8 ? 'ready' : number === '8' ? 'conflict' : number === '9' ? 'writing' : 'empty',
    current: number === '8',
  }))
  return (
    <>
      <PageTitle page="Protokoll – 2. Sitzung der DMK" />
      <MinutesLayout
        bar={
          <RoomBar
            where="Protokoll der 2. Sitzung der DMK"
            place="im Saal: TOP 9, Aussprache"
            lamp={{ on: true, text: t('room.connected') }}
            read={at('11:12:08')}
            clock="seconds"
          >
            <Team
              people={[
                { name: 'Anna-Sophia Herkenhoff', colour: 1 },
                { name: 'Dr. Tobias Jentsch', colour: 2 },
              ]}
            />
          </RoomBar>
        }
        outline={<Outline rows={rows} onGo={quiet} />}
        tools={
          <Toolbar
            saved={{ on: true, text: t('minutes.savedUntil', { time: '11:12:06' }) }}
            groups={[
              [
                { id: 'bold', label: t('minutes.bold'), icon: 'bold', pressed: false, onPress: quiet },
                { id: 'italic', label: t('minutes.italic'), icon: 'italic', pressed: false, onPress: quiet },
                { id: 'list', label: t('minutes.list'), icon: 'list', pressed: false, onPress: quiet },
                { id: 'undo', label: t('minutes.undo'), icon: 'undo-2', onPress: quiet },
              ],
              [
                {
                  id: 'comment',
                  label: t('minutes.comment'),
                  icon: 'message-square-plus',
                  words: true,
                  onPress: quiet,
                },
              ],
            ]}
          />
        }
        paper={
          <Paper lang="de">
            <section>
              <PaperHeading
                id="7"
                number="7"
                title="Länderübergreifende Umsetzung des Stufenplans „Smarte Städte und Regionen“ zur Stärkung der Digitalisierung in den Kommunen (HE)"
              />
              <p>
                <Gutter time="10:15" />
                <Fact>Ministerin Prof. Dr. Kristina Sinemus (HE) stellt den Beschlussvorschlag vor.</Fact>{' '}
                <Fact state="reworded" selected>
                  Die Mitglieder diskutieren den Vorschlag.
                </Fact>
              </p>
              <Tie
                label={t('minutes.origin')}
                title={t('minutes.tie.reworded')}
                time="10:18 bis 10:30"
                actions={
                  <>
                    <Button icon="undo-2">{t('minutes.tie.restore')}</Button>
                    <Button variant="quiet">{t('minutes.tie.record.go')}</Button>
                  </>
                }
              >
                <dl>
                  <dt>{t('minutes.tie.record')}</dt>
                  <dd>Die Mitglieder der DMK diskutieren den Beschlussvorschlag.</dd>
                  <dt>{t('minutes.tie.text')}</dt>
                  <dd>Die Mitglieder diskutieren den Vorschlag. A.-S. Herkenhoff, 10:25</dd>
                </dl>
              </Tie>
              <p>
                <Gutter time="10:30" />
                <Fact>
                  Im Beschlussvorschlag werden in der Folge Anpassungen in Ziffer 3, die Streichung der Ziffer 4 und
                  entsprechende Anpassungen in Ziffer 6 (jetzt Ziffer 5) einvernehmlich vorgenommen.
                </Fact>{' '}
                <Fact>Der Beschlussvorschlag wird einstimmig angenommen.</Fact>
              </p>
            </section>
            <section>
              <PaperHeading
                id="8"
                number="8"
                title="Umsatzsteuerliche Würdigung der Nachnutzung von OZG-Diensten (NW)"
              />
              <p>
                <Gutter time="10:40" />
                <Fact>Ministerin Ina Scharrenbach (NW) stellt den Beschlussvorschlag vor.</Fact> Sie verweist auf die
                Praxis der <OtherCaret person={2} name="T. Jentsch" selected="Nachnutzung in den Kommunen" /> und auf
                offene Fragen der Abrechnung. <Fact>Die Mitglieder der DMK diskutieren den Beschlussvorschlag.</Fact>
              </p>
              <p>
                <Gutter time="10:55" warn />
                <Fact state="conflict">
                  Staatssekretär Frank Doods (NI) beantragt eine andere Formulierung der Ziffer 4. Der Antrag wird
                  unverändert aufgenommen.
                </Fact>
              </p>
              <Tie
                conflict
                label={t('minutes.conflict')}
                title={t('minutes.tie.conflict')}
                time="11:00"
                actions={
                  <>
                    <Button variant="primary">{t('minutes.tie.take')}</Button>
                    <Button>{t('minutes.tie.adapt')}</Button>
                    <Button variant="quiet">{t('minutes.tie.confirm')}</Button>
                  </>
                }
              >
                <p>
                  Staatssekretär Frank Doods (NI) legt einen Änderungsantrag, der eine abgewandelte Formulierung der
                  Ziffer 4 des Beschlussvorschlags betrifft, vor. Dieser wird einvernehmlich{' '}
                  <ins>– mit einer Änderung –</ins> in den Beschlussvorschlag aufgenommen.
                </p>
              </Tie>
              <p>
                <Gutter time="11:02" />
                <Fact>Der Beschlussvorschlag wird angenommen.</Fact>{' '}
                <Fact>
                  Sachsen enthält sich der Stimme und gibt folgende Protokollnotiz ab: „Inhaltlich stimmt Sachsen dem
                  Beschlussvorschlag zu. Der Beschlussvorschlag rechtfertigt jedoch nicht eine Befassung der DMK, da das
                  Thema in alleiniger Zuständigkeit des IT‑Planungsrats liegt. Daher enthält sich Sachsen zu dem
                  Beschlussvorschlag.“
                </Fact>
              </p>
            </section>
            <section>
              <PaperHeading
                id="9"
                number="9"
                title="Beschaffung von Leistungen zur Härtung der Informationssicherheit und Cybersicherheit (NW)"
              />
              <p>
                <Gutter time="11:05" />
                <Fact>Ministerin Ina Scharrenbach (NW) stellt den Beschlussvorschlag vor.</Fact>{' '}
                <Fact>Die Mitglieder der DMK diskutieren den Beschlussvorschlag.</Fact> Angesprochen werden gemeinsame
                Rahmenverträge
                <OtherCaret person={1} name="A. Herkenhoff" />
              </p>
            </section>
          </Paper>
        }
        checks={
          <Checks
            conflicts={1}
            hints={2}
            facts={31}
            rows={[
              {
                id: '1',
                tone: 'warn',
                title: 'TOP 8: Text widerspricht der Sitzung',
                text: '„unverändert aufgenommen“, beschlossen wurde „mit einer Änderung“.',
                actions: <Button>{t('minutes.show')}</Button>,
              },
              {
                id: '2',
                tone: 'info',
                icon: 'map-pin',
                title: 'TOP 8: Tatsache ohne Platz',
                text: 'Hinweis der Vorsitzenden zur GO‑Konformität, 10:44. Ohne Platz steht sie am Ende des Abschnitts.',
                actions: <Button>{t('minutes.place')}</Button>,
              },
              {
                id: '3',
                tone: 'info',
                icon: 'users',
                title: 'TOP 1: ein Satz kann sich noch ändern',
                text: '„Alle Beschlüsse werden unter Abwesenheit von Thüringen gefasst.“ Gilt, bis Thüringen eintrifft.',
              },
              {
                id: '4',
                tone: 'ok',
                title: 'Namen und Ämter stimmen',
                text: 'alle 21 genannten Personen stehen in der Liste',
              },
              {
                id: '5',
                tone: 'ok',
                title: 'Ergebnisse vollständig',
                text: 'zu jeder geschlossenen Abstimmung steht ein Satz',
              },
            ]}
          />
        }
      />
    </>
  )
}
