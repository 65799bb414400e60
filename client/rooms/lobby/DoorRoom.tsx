import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useLanguage, useText } from '../../i18n/I18n.tsx'
import { ApiRefusal } from '../../session/api.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RoomBar } from '../parts/RoomBar.tsx'
import { enterExample } from './lobby-api.ts'

/** An open door of the example meeting: signs in, then the tab is the room. Reloading sits on the same seat again. */
export function DoorRoom() {
  const t = useText()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { door = '', person } = useParams()
  const [refused, setRefused] = useState<string | null>(null)
  const tried = useRef('')

  const enter = useCallback(async () => {
    setRefused(null)
    try {
      const { seat, room } = await enterExample(person === undefined ? { door } : { door, person }, language)
      await navigate(`/s/${encodeURIComponent(seat)}/${room}`, { replace: true })
    } catch (error) {
      setRefused(error instanceof ApiRefusal ? error.message : t('lobby.unheard'))
    }
  }, [door, person, language, navigate, t])

  useEffect(() => {
    const wanted = `${door}/${person ?? ''}`
    if (tried.current === wanted) return // once a door: two at once would be two seats
    tried.current = wanted
    void enter()
  }, [door, person, enter])

  return (
    <>
      <PageTitle page={t('door.opening')} />
      <RoomBar />
      <main id="main">
        {refused === null ? (
          <Skeleton label={t('door.opening')} lines={6} />
        ) : (
          <Empty
            icon="door-open"
            action={
              <>
                <Button variant="primary" onClick={() => void enter()}>
                  {t('app.retry')}
                </Button>{' '}
                <ButtonLink to="/">{t('app.toLobby')}</ButtonLink>
              </>
            }
          >
            {refused}
          </Empty>
        )}
      </main>
    </>
  )
}
