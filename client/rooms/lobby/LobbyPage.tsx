import { useState, type ReactNode } from 'react'
import { languageNames } from '../../i18n/language.ts'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { Bar } from '../../ui/Bar.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SkipLink } from '../../ui/SkipLink.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import { themeWords } from '../parts/RoomBar.tsx'
import { DoorPicture, type DoorKind } from './DoorPicture.tsx'
import d from './Door.module.css'
import s from './LobbyPage.module.css'

export type DoorView = {
  readonly kind: DoorKind
  /** Whose room it is: "Martina Klement führt durch die Tagesordnung" */
  readonly as: string
  /** Opening a door signs in to its seat, which takes a moment; then this is true. */
  readonly busy?: boolean | undefined
  readonly onOpen: () => void
}

export type LobbyPageProps = {
  /** The code from the invitation sheet. Refusals come back as `refused`. */
  readonly onJoin: (code: string) => void
  readonly joining?: boolean | undefined
  readonly refused?: string | undefined
  /** Seats this browser already holds. */
  readonly seats?: readonly { readonly id: string; readonly label: string; readonly to: string }[] | undefined
  /** The meeting for trying things out; absent when the server offers none. */
  readonly trial?:
    | {
        readonly title: string
        readonly hint: string
        readonly doors: readonly DoorView[]
        readonly refused?: string | undefined
      }
    | undefined
  readonly signIn?: ReactNode
}

/** The entrance: where does my code go, which door is mine. */
export function LobbyPage({ onJoin, joining, refused, seats = [], trial, signIn }: LobbyPageProps) {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  return (
    <div className={s['lobby']}>
      <SkipLink to={trial ? 'doors' : 'main'}>{t('lobby.skip')}</SkipLink>
      <Bar brand={t('app.name')} home={{ to: '/', label: t('app.home') }}>
        <LanguageSwitch title={t('app.language')} names={languageNames} value={language} onChange={setLanguage} />
        <ThemeSwitch words={themeWords(t)} />
        {signIn}
      </Bar>
      <main className={s['main']} id="main">
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
            <div className={s['seats']}>
              {seats.map((seat) => (
                <ButtonLink key={seat.id} to={seat.to} iconEnd="arrow-right">
                  {seat.label}
                </ButtonLink>
              ))}
            </div>
          </section>
        )}
        {trial && (
          <section className={s['doors']} id="doors" aria-labelledby="doors-h">
            <div className={s['head']}>
              <h2 id="doors-h">{trial.title}</h2>
              <p className={s['hint']}>{trial.hint}</p>
            </div>
            {trial.refused !== undefined && (
              <Note tone="warn" alert className={s['more']}>
                {trial.refused}
              </Note>
            )}
            {trial.doors.map((door, at) => (
              <Door key={door.kind} door={door} main={at === 0} />
            ))}
          </section>
        )}
      </main>
      <footer className={s['foot']}>
        <span>{t('lobby.local')}</span>
        <ButtonLink to="/einrichten" variant="quiet">
          {t('lobby.setup')}
        </ButtonLink>
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
              autoCapitalize="characters"
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

function Door({ door, main }: { readonly door: DoorView; readonly main: boolean }) {
  const t = useText()
  return (
    <button
      type="button"
      className={classNames(d['door'], main && d['main'])}
      aria-busy={door.busy}
      onClick={() => {
        if (!door.busy) door.onOpen()
      }}
    >
      <span className={d['view']} {...(main ? { 'data-theme': 'dark' } : {})}>
        <DoorPicture kind={door.kind} />
      </span>
      <span className={d['text']}>
        <span className={d['title']}>
          {t(`door.${door.kind}`)} <Icon name="arrow-right" />
        </span>
        <span className={d['as']}>{door.busy ? t('door.opening') : door.as}</span>
      </span>
    </button>
  )
}
