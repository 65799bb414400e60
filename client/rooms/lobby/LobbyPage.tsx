import { useState, type ReactNode } from 'react'
import { languageNames } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { Bar } from '../../ui/Bar.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { themeWords } from '../parts/RoomBar.tsx'
import s from './LobbyPage.module.css'

export type LobbyPageProps = {
  /** The code from the invitation sheet. Refusals come back as `refused`. */
  readonly onJoin: (code: string) => void
  readonly joining?: boolean | undefined
  readonly refused?: string | undefined
  /** Seats this browser already holds. */
  readonly seats?: readonly SeatView[] | undefined
  /** The server is not heard. */
  readonly unheard?: { readonly onRetry: () => void } | undefined
  /** The page came over plain http. */
  readonly insecure?: boolean | undefined
  /** Where to prepare a meeting of one's own. */
  readonly mayFound?: boolean | undefined
  /** `ExampleSection` */
  readonly trial?: ReactNode
}

export type SeatView = {
  readonly id: string
  readonly meeting: string
  /** "Martina Klement", "Leinwand" */
  readonly name: string
  readonly rooms: readonly { readonly to: string; readonly label: string }[]
}

/** The entrance: where does my code go, which door is mine. */
export function LobbyPage({
  onJoin,
  joining,
  refused,
  seats = [],
  unheard,
  insecure,
  mayFound,
  trial,
}: LobbyPageProps) {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  return (
    <div className={s['lobby']}>
      <SkipLink to={trial ? 'doors' : 'main'}>{t('lobby.skip')}</SkipLink>
      <Bar brand={t('app.name')} home={{ to: '/', label: t('app.home') }}>
        <LanguageSwitch title={t('app.language')} names={languageNames} value={language} onChange={setLanguage} />
        <ThemeSwitch words={themeWords(t)} />
      </Bar>
      <main className={s['main']} id="main">
        {unheard && (
          <Note tone="warn" icon="wifi-off" alert action={<Button onClick={unheard.onRetry}>{t('app.retry')}</Button>}>
            {t('lobby.unheard')}
          </Note>
        )}
        <div className={s['top']}>
          <div>
            <h1>{t('lobby.title')}</h1>
            <p className={s['lead']}>{t('lobby.lead')}</p>
          </div>
          <Panel className={s['join']} aria-label={t('lobby.code')}>
            <JoinForm onJoin={onJoin} joining={joining} refused={refused} />
          </Panel>
        </div>
        {seats.length > 0 && (
          <section className={s['own']} aria-labelledby="own-seats">
            <h2 id="own-seats">{t('lobby.seats')}</h2>
            <ul className={s['seats']}>
              {seats.map((seat) => (
                <li key={seat.id}>
                  <Panel className={s['seat']}>
                    <p>
                      <b>{seat.name}</b>
                      <span>{seat.meeting}</span>
                    </p>
                    <div className={s['rooms']}>
                      {seat.rooms.map((room, at) => (
                        <ButtonLink
                          key={room.to}
                          to={room.to}
                          variant={at === 0 ? 'plain' : 'quiet'}
                          {...(at === 0 ? { iconEnd: 'arrow-right' as const } : {})}
                        >
                          {room.label}
                        </ButtonLink>
                      ))}
                    </div>
                  </Panel>
                </li>
              ))}
            </ul>
          </section>
        )}
        {trial}
      </main>
      <footer className={s['foot']}>
        <span>{t('lobby.local')}</span>
        {insecure && <span>{t('lobby.insecure')}</span>}
        {mayFound ? (
          <ButtonLink to="/einrichten" variant="quiet" icon="plus">
            {t('lobby.setup')}
          </ButtonLink>
        ) : (
          <span>{t('lobby.setup.how')}</span>
        )}
      </footer>
    </div>
  )
}

function JoinForm({ onJoin, joining, refused }: Pick<LobbyPageProps, 'onJoin' | 'joining' | 'refused'>) {
  const t = useText()
  const [code, setCode] = useState('')
  const [empty, setEmpty] = useState(false)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const typed = code.trim()
        setEmpty(typed === '')
        if (typed !== '' && !joining) onJoin(typed)
      }}
    >
      <Field label={t('lobby.code')} hint={t('lobby.code.hint')} error={empty ? t('lobby.code.missing') : refused}>
        {(wired) => (
          <span className={s['row']}>
            <input
              {...wired}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="go"
              placeholder={t('lobby.code.example')}
            />
            <Button variant="primary" type="submit" aria-busy={joining}>
              {joining ? t('lobby.joining') : t('lobby.join')}
            </Button>
          </span>
        )}
      </Field>
    </form>
  )
}
