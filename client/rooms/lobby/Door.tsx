import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { DoorPicture, type DoorKind } from './DoorPicture.tsx'
import d from './Door.module.css'

export type DoorView = {
  readonly kind: DoorKind
  /** Whose room it is: "Martina Klement führt durch die Tagesordnung" */
  readonly as: string
  /** A page that signs in and goes on to the room. */
  readonly to: string
}

/** A room's likeness that leads into it, in a tab of its own: several roles stand side by side in one browser. */
export function Door({ door, main }: { readonly door: DoorView; readonly main: boolean }) {
  const t = useText()
  return (
    <a className={classNames(d['door'], main && d['main'])} href={door.to} target="_blank" rel="noopener">
      <span className={d['view']} {...(main ? { 'data-theme': 'dark' } : {})}>
        <DoorPicture kind={door.kind} />
      </span>
      <span className={d['text']}>
        <span className={d['title']}>
          {t(`door.${door.kind}`)} <Icon name="arrow-right" />
        </span>
        <span className={d['as']}>{door.as}</span>
      </span>
    </a>
  )
}
