import type { SignKind } from '../../ui/Sign.tsx'

/** `answered`: that they answered is known, what they answered is not. `next`: it is their turn. */
export type TileState = 'yes' | 'no' | 'abstain' | 'silent' | 'answered' | 'open' | 'next' | 'absent'

/** The sign of a delegation in a ballot: whose turn it is has not answered yet. */
export const tileSign = (state: TileState): SignKind => (state === 'next' ? 'open' : state)
