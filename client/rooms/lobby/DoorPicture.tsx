import type { ReactNode } from 'react'
import s from './Door.module.css'

export type DoorKind = 'chair' | 'delegation' | 'minutes' | 'screen' | 'setup' | 'follow'

/** A small likeness of each room. */
export function DoorPicture({ kind }: { readonly kind: DoorKind }) {
  return (
    <svg viewBox="0 0 360 132" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {pictures[kind]}
    </svg>
  )
}

const pictures: Readonly<Record<DoorKind, ReactNode>> = {
  chair: (
    <>
      <rect className={s['a']} x="28" y="24" width="62" height="7" rx="3" />
      <rect className={s['a']} x="28" y="37" width="62" height="7" rx="3" />
      <rect className={s['a']} x="28" y="50" width="62" height="7" rx="3" />
      <rect className={s['c']} x="28" y="63" width="74" height="7" rx="3" />
      <rect className={s['a']} x="28" y="76" width="62" height="7" rx="3" />
      <rect className={s['a']} x="28" y="89" width="62" height="7" rx="3" />
      <rect className={s['a']} x="28" y="102" width="62" height="7" rx="3" />
      <rect className={s['a']} x="28" y="115" width="62" height="7" rx="3" />
      <circle className={s['y']} cx="136" cy="36" r="6" />
      <circle className={s['y']} cx="160" cy="36" r="6" />
      <circle className={s['y']} cx="184" cy="36" r="6" />
      <circle className={s['y']} cx="208" cy="36" r="6" />
      <path className={s['e']} d="M232 29 239 36 232 43 225 36Z" />
      <path className={s['e']} d="M256 29 263 36 256 43 249 36Z" />
      <circle className={s['y']} cx="136" cy="60" r="6" />
      <rect className={s['n']} x="154.5" y="54.5" width="11" height="11" rx="1.5" />
      <circle className={s['y']} cx="184" cy="60" r="6" />
      <circle className={s['y']} cx="208" cy="60" r="6" />
      <circle className={s['y']} cx="232" cy="60" r="6" />
      <rect className={s['n']} x="250.5" y="54.5" width="11" height="11" rx="1.5" />
      <circle className={s['d']} cx="136" cy="84" r="6" />
      <circle className={s['d']} cx="160" cy="84" r="6" />
      <circle className={s['d']} cx="184" cy="84" r="6" />
      <circle className={s['a']} cx="208" cy="84" r="6" />
      <rect className={s['c']} x="124" y="104" width="148" height="16" rx="5" />
      <rect className={s['d']} x="292" y="24" width="48" height="30" rx="3" />
      <rect className={s['a']} x="292" y="64" width="48" height="7" rx="3" />
      <rect className={s['a']} x="292" y="76" width="48" height="7" rx="3" />
      <rect className={s['a']} x="292" y="88" width="48" height="7" rx="3" />
      <rect className={s['a']} x="292" y="100" width="48" height="7" rx="3" />
    </>
  ),
  delegation: (
    <>
      <rect className={s['b']} x="128" y="14" width="104" height="140" rx="14" />
      <rect className={s['d']} x="142" y="30" width="48" height="6" rx="3" />
      <rect className={s['a']} x="142" y="44" width="76" height="30" rx="5" />
      <circle className={s['y']} cx="156" cy="59" r="8" />
      <rect className={s['d']} x="172" y="56" width="36" height="6" rx="3" />
      <rect className={s['p']} x="142" y="82" width="76" height="60" rx="5" />
      <rect className={s['b']} x="150" y="94" width="60" height="10" rx="3" />
      <rect className={s['b']} x="150" y="110" width="60" height="10" rx="3" />
    </>
  ),
  minutes: (
    <>
      <rect className={s['b']} x="84" y="16" width="192" height="140" rx="4" />
      <rect className={s['d']} x="104" y="32" width="70" height="8" rx="3" />
      <rect className={s['a']} x="104" y="52" width="148" height="5" rx="3" />
      <rect className={s['a']} x="104" y="64" width="120" height="5" rx="3" />
      <rect className={s['a']} x="104" y="76" width="138" height="5" rx="3" />
      <rect className={s['l']} x="104" y="84" width="138" height="2.5" rx="3" />
      <rect className={s['a']} x="104" y="94" width="110" height="5" rx="3" />
      <rect className={s['l']} x="104" y="102" width="110" height="2.5" rx="3" />
      <rect className={s['a']} x="104" y="114" width="132" height="5" rx="3" />
      <rect className={s['l']} x="70" y="74" width="6" height="32" rx="3" />
    </>
  ),
  screen: (
    <>
      <rect className={s['b']} x="70" y="16" width="220" height="100" rx="5" />
      <rect className={s['d']} x="86" y="30" width="60" height="9" rx="3" />
      <rect className={s['d']} x="86" y="46" width="150" height="12" rx="3" />
      <rect className={s['c']} x="86" y="66" width="188" height="38" rx="5" />
      <rect className={s['b']} x="244" y="74" width="22" height="22" rx="3" />
      <rect className={s['a']} x="176" y="116" width="8" height="16" rx="3" />
    </>
  ),
  setup: (
    <>
      <rect className={s['a']} x="80" y="20" width="10" height="10" rx="2" />
      <rect className={s['a']} x="98" y="21" width="64" height="8" rx="3" />
      <rect className={s['a']} x="80" y="37" width="10" height="10" rx="2" />
      <rect className={s['a']} x="98" y="38" width="92" height="8" rx="3" />
      <rect className={s['a']} x="80" y="54" width="10" height="10" rx="2" />
      <rect className={s['a']} x="98" y="55" width="52" height="8" rx="3" />
      <rect className={s['a']} x="80" y="71" width="10" height="10" rx="2" />
      <rect className={s['a']} x="98" y="72" width="80" height="8" rx="3" />
      <rect className={s['a']} x="80" y="88" width="10" height="10" rx="2" />
      <rect className={s['a']} x="98" y="89" width="70" height="8" rx="3" />
      <rect className={s['a']} x="80" y="105" width="10" height="10" rx="2" />
      <rect className={s['a']} x="98" y="106" width="60" height="8" rx="3" />
      <rect className={s['c']} x="204" y="32" width="104" height="22" rx="5" />
      <rect className={s['a']} x="212" y="66" width="88" height="10" rx="3" />
      <rect className={s['a']} x="212" y="84" width="88" height="10" rx="3" />
      <rect className={s['a']} x="212" y="102" width="88" height="10" rx="3" />
    </>
  ),
  follow: (
    <>
      <rect className={s['b']} x="70" y="16" width="220" height="130" rx="5" />
      <rect className={s['c']} x="86" y="30" width="36" height="10" rx="3" />
      <rect className={s['d']} x="86" y="48" width="112" height="9" rx="3" />
      <rect className={s['a']} x="86" y="66" width="112" height="5" rx="3" />
      <rect className={s['a']} x="86" y="78" width="98" height="5" rx="3" />
      <rect className={s['a']} x="86" y="90" width="106" height="5" rx="3" />
      <rect className={s['a']} x="86" y="102" width="84" height="5" rx="3" />
      <rect className={s['a']} x="218" y="30" width="56" height="7" rx="3" />
      <rect className={s['a']} x="218" y="44" width="56" height="7" rx="3" />
      <rect className={s['c']} x="218" y="58" width="56" height="7" rx="3" />
      <rect className={s['a']} x="218" y="72" width="56" height="7" rx="3" />
      <rect className={s['a']} x="218" y="86" width="56" height="7" rx="3" />
      <rect className={s['a']} x="218" y="100" width="56" height="7" rx="3" />
    </>
  ),
}
