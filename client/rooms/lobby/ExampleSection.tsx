import { useState } from 'react'
import { useText } from '../../i18n/I18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeBadge } from '../../ui/CodeBadge.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Door, type DoorView } from './Door.tsx'
import { doorPath, examplePlaces, type ExamplePlaces, type PlaceLink } from './doors.ts'
import type { Example } from './lobby-api.ts'
import s from './ExampleSection.module.css'

export type ExampleSectionProps = {
  readonly example: Example | null
  readonly busy: 'loading' | 'resetting' | null
  readonly refused?: string | undefined
  readonly onLoad: () => void
  readonly onReset: () => void
}

/** The meeting for trying things out: one press loads it, then every place in it has a door. */
export function ExampleSection({ example, busy, refused, onLoad, onReset }: ExampleSectionProps) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const head = example ? t('lobby.trial', { meeting: example.title }) : t('lobby.trial.none')
  return (
    <section className={s['trial']} id="doors" aria-labelledby="doors-h">
      <div className={s['head']}>
        <div>
          <h2 id="doors-h">{head}</h2>
          <p className={s['hint']}>
            {example
              ? t('lobby.trial.hint', {
                  delegations: example.delegations.filter((it) => it.vote).length,
                  items: example.items,
                })
              : t('lobby.trial.what')}
          </p>
        </div>
        {example && (
          <Button icon="undo-2" aria-busy={busy === 'resetting'} onClick={() => busy === null && setAsking(true)}>
            {busy === 'resetting' ? t('lobby.trial.resetting') : t('lobby.trial.reset')}
          </Button>
        )}
      </div>
      {refused !== undefined && (
        <Note tone="warn" alert>
          {refused}
        </Note>
      )}
      {example ? (
        <Doors places={examplePlaces(example)} />
      ) : (
        <Panel className={s['load']}>
          <Button
            variant="primary"
            large
            icon="play"
            aria-busy={busy !== null}
            onClick={() => busy === null && onLoad()}
          >
            {busy === null ? t('lobby.trial.load') : t('lobby.trial.loading')}
          </Button>
          <p className={s['hint']} role="status">
            {busy === null ? t('lobby.trial.open') : t('lobby.trial.wait')}
          </p>
        </Panel>
      )}
      <ConfirmDialog
        open={asking}
        title={t('lobby.trial.reset.title')}
        confirmLabel={t('lobby.trial.reset.do')}
        cancelLabel={t('app.cancel')}
        onConfirm={() => {
          setAsking(false)
          onReset()
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('lobby.trial.reset.text')}</p>
      </ConfirmDialog>
    </section>
  )
}

function Doors({ places }: { readonly places: ExamplePlaces }) {
  const t = useText()
  const { chair, delegate, minutes, secretariat } = places
  const [firstMinutes] = minutes
  const [firstSecretariat] = secretariat
  const doors: readonly DoorView[] = [
    ...(chair ? [{ kind: 'chair', as: t('door.chair.as', { name: chair.name }), to: chair.to } as const] : []),
    ...(delegate
      ? [{ kind: 'delegation', as: t('door.delegation.as', { name: delegate.delegation }), to: delegate.to } as const]
      : []),
    ...(firstMinutes ? [{ kind: 'minutes', as: t('door.minutes.as'), to: firstMinutes.to } as const] : []),
    { kind: 'screen', as: t('door.screen.as'), to: doorPath({ door: 'screen' }) },
    ...(firstSecretariat ? [{ kind: 'setup', as: t('door.setup.as'), to: firstSecretariat.to } as const] : []),
    { kind: 'follow', as: t('door.follow.as'), to: doorPath({ door: 'follow' }) },
  ]
  return (
    <>
      <div className={s['doors']}>
        {doors.map((door, at) => (
          <Door key={door.kind} door={door} main={at === 0} />
        ))}
      </div>
      <div className={s['places']}>
        <Panel title={t('lobby.places.delegations')} roomy>
          <ul className={s['delegations']}>
            {places.delegations.map(({ code, name, people }) => (
              <li key={code}>
                <CodeBadge code={code} />
                <span>
                  <b>{name}</b>
                  {people.length === 0 ? (
                    <span className={s['nobody']}>{t('lobby.places.nobody')}</span>
                  ) : (
                    people.map((person) => <PersonLink key={person.id} person={person} />)
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <div className={s['more']}>
          <Panel title={t('lobby.places.minutes')} roomy>
            <People people={minutes} />
          </Panel>
          <Panel title={t('lobby.places.secretariat')} roomy>
            <People people={secretariat} />
          </Panel>
          <Panel>
            <details className={s['others']}>
              <summary>{t('lobby.places.others')}</summary>
              {places.others.map(({ code, name, people }) => (
                <div key={code}>
                  <h3>{name}</h3>
                  <People people={people} />
                </div>
              ))}
            </details>
          </Panel>
        </div>
      </div>
    </>
  )
}

function People({ people }: { readonly people: readonly PlaceLink[] }) {
  return (
    <ul className={s['people']}>
      {people.map((person) => (
        <li key={person.id}>
          <PersonLink person={person} />
        </li>
      ))}
    </ul>
  )
}

/** A plain link, so that no browser takes the new tab for an advertisement. */
function PersonLink({ person }: { readonly person: PlaceLink }) {
  return (
    <a href={person.to} target="_blank" rel="noopener">
      {person.office !== null && <small>{person.office}</small>} {person.name}
    </a>
  )
}
