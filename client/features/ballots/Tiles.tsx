import { classNames } from '../../ui/class-names.ts'
import { Sign } from '../../ui/Sign.tsx'
import { tileSign, type TileState } from './tile-sign.ts'
import s from './Tiles.module.css'

export type Tile = {
  readonly id: string
  readonly name: string
  readonly state: TileState
  /** The state in words: "Ja", "noch offen", "als Nächstes". */
  readonly word: string
  /** "11:42", "mündlich", "berichtigt" */
  readonly detail?: string | undefined
  /** What the rule weighs them with: "Stimmen 4". */
  readonly weight?: string | undefined
  /** Who answers for them: "durch Berlin". */
  readonly proxy?: string | undefined
}

export type TilesProps = {
  readonly label: string
  readonly tiles: readonly Tile[]
  /** Makes each tile a button. */
  readonly onSelect?: ((id: string) => void) | undefined
  readonly className?: string | undefined
}

/** All delegations at their places. A list with text for readers; the signs are hidden from them. */
export function Tiles({ label, tiles, onSelect, className }: TilesProps) {
  const columns = tiles.length <= 16 ? 4 : tiles.length <= 30 ? 5 : 6
  return (
    <ul
      className={classNames(s['tiles'], tiles.length > 20 && s['dense'], className)}
      aria-label={label}
      style={columns === 4 ? undefined : { ['--columns' as string]: columns }}
    >
      {tiles.map((tile) => {
        const look = classNames(s['tile'], s[tile.state], tile.proxy !== undefined && s['proxy'])
        return (
          <li key={tile.id} style={{ minWidth: 0 }}>
            {onSelect ? (
              <button type="button" className={look} onClick={() => onSelect(tile.id)}>
                <Content tile={tile} />
              </button>
            ) : (
              <div className={look}>
                <Content tile={tile} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Content({ tile }: { readonly tile: Tile }) {
  const answer = tile.state === 'yes' || tile.state === 'no' || tile.state === 'abstain' || tile.state === 'silent'
  return (
    <>
      <Sign kind={tileSign(tile.state)} />
      <span>
        <span className={s['name']}>{tile.name}</span>
        <span className={s['state']}>
          {answer ? <b>{tile.word}</b> : tile.word}
          {tile.detail !== undefined && (
            <>
              {' '}
              · <span className="num">{tile.detail}</span>
            </>
          )}
          {tile.weight !== undefined && <> · {tile.weight}</>}
          {tile.proxy !== undefined && (
            <>
              {' '}
              · <span className={s['proxied']}>{tile.proxy}</span>
            </>
          )}
        </span>
      </span>
    </>
  )
}
