import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { BundleForm } from './BundleForm.tsx'
import { askSetupRight, redeemSetupLink, type Founded } from './founding.ts'
import { FoundedMeeting } from './FoundedMeeting.tsx'
import { ImportForm } from './ImportForm.tsx'
import s from './NewMeeting.module.css'

type Right =
  | { readonly kind: 'asking' }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unheard' }

/** `/einrichten#token`: a meeting from its file, for whoever has the link of the server's console. */
export function NewMeetingRoom() {
  const t = useText()
  const { right, ask } = useSetupRight()
  const [founded, setFounded] = useState<Founded | null>(null)
  const [bundle, setBundle] = useState<File | null>(null)
  const took = (taken: Founded) => {
    setFounded(taken)
    setBundle(null)
  }
  return (
    <>
      <PageTitle page={t('setup.new')} />
      <div className={s['page']}>
        <RoomBar where={t('setup.new')} />
        <main className={s['main']} id="main">
          {founded ? (
            <FoundedMeeting founded={founded} onAnother={() => setFounded(null)} />
          ) : (
            <>
              <h1>{t('setup.new')}</h1>
              <Admission right={right} onRetry={ask} />
              {right.kind === 'allowed' &&
                (bundle ? (
                  <BundleForm file={bundle} onFounded={took} onBack={() => setBundle(null)} />
                ) : (
                  <ImportForm onFounded={setFounded} onBundle={setBundle} />
                ))}
            </>
          )}
        </main>
      </div>
    </>
  )
}

function Admission({ right, onRetry }: { readonly right: Right; readonly onRetry: () => void }) {
  const t = useText()
  switch (right.kind) {
    case 'asking':
      return <Skeleton label={t('setup.asking')} lines={3} />
    case 'allowed':
      return <p>{t('setup.new.how')}</p>
    case 'refused':
      return (
        <>
          <Note tone="warn" icon="lock">
            {right.why}
          </Note>
          <p>{t('setup.new.noRight')}</p>
          <ButtonLink to="/">{t('app.toLobby')}</ButtonLink>
        </>
      )
    case 'unheard':
      return (
        <Note tone="warn" alert action={<Button onClick={onRetry}>{t('app.retry')}</Button>}>
          {t('setup.unheard')}
        </Note>
      )
  }
}

/** The right to found meetings: held already, or taken from the link's fragment, which is then gone from the address. */
function useSetupRight(): { readonly right: Right; readonly ask: () => void } {
  const t = useText()
  const { language } = useLanguage()
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [right, setRight] = useState<Right>({ kind: 'asking' })
  const token = useRef(hash.slice(1))
  const ask = useCallback(async () => {
    setRight({ kind: 'asking' })
    try {
      const { allowed } =
        token.current === '' ? await askSetupRight(language) : await redeemSetupLink(token.current, language)
      setRight(allowed ? { kind: 'allowed' } : { kind: 'refused', why: t('setup.new.locked') })
      if (allowed && token.current !== '') {
        token.current = ''
        await navigate('/einrichten', { replace: true })
      }
    } catch (error) {
      setRight(error instanceof ApiRefusal ? { kind: 'refused', why: error.message } : { kind: 'unheard' })
    }
  }, [language, navigate, t])
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void ask()
  }, [ask])
  return { right, ask: () => void ask() }
}
