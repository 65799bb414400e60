import s from './Key.module.css'

/** The key that does the same as the control it stands in. Not shown where there is no keyboard. */
export function Key({ children }: { readonly children: string }) {
  return (
    <kbd className={s['key']} style={{ fontFamily: 'inherit' }}>
      {children}
    </kbd>
  )
}
