import { useText } from '../../i18n/I18n.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Sign } from '../../ui/Sign.tsx'
import type { TallyEntry } from '../../features/ballots/Tally.tsx'
import type { Tile } from '../../features/ballots/Tiles.tsx'
import { tileSign } from '../../features/ballots/tile-sign.ts'
import { SceneHead } from './SceneHead.tsx'
import s from './VoteScene.module.css'

/** A ballot under way. What single delegations chose is only in `tiles` where the procedure is open to all. */
export function VoteScene({
  number,
  title,
  heading,
  tally,
  tiles,
}: {
  readonly number?: string | undefined
  readonly title: string
  readonly heading: string
  readonly tally: readonly TallyEntry[]
  readonly tiles: readonly Tile[]
}) {
  const t = useText()
  const columns = tiles.length <= 20 ? 4 : tiles.length <= 30 ? 5 : 6
  return (
    <div className={s['vote']}>
      <SceneHead number={number} title={title} />
      <div className={s['voteHead']}>
        <h1>{heading}</h1>
        <ul className={s['tally']} aria-label={t('ballot.tally')}>
          {tally.map((entry) => (
            <li key={entry.word}>
              <Sign kind={entry.kind} />
              <b className="num">{entry.count}</b> {entry.word}
            </li>
          ))}
        </ul>
      </div>
      <ul
        className={s['cells']}
        aria-label={t('ballot.tiles', { count: tiles.length })}
        style={{ ['--columns' as string]: columns }}
      >
        {tiles.map((tile) => (
          <li key={tile.id} className={classNames(s['cell'], s[tile.state])}>
            <Sign kind={tileSign(tile.state)} />
            <span>
              {tile.name}
              <small>{[tile.word, tile.weight, tile.proxy].filter((part) => part !== undefined).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
