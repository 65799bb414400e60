import { VisuallyHidden } from './VisuallyHidden.tsx'
import s from './Skeleton.module.css'

const widths = ['40%', '86%', '70%', '78%', '56%', '90%'] as const

export type SkeletonProps = {
  /** Read out: "Tagesordnung wird geladen". */ readonly label: string
  readonly lines?: number | undefined
}

/** Still shapes where content will stand, after 300 ms. Never over content that is already there. */
export function Skeleton({ label, lines = 4 }: SkeletonProps) {
  return (
    <div className={s['sheet']} aria-busy="true">
      <VisuallyHidden role="status">{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={s['line']} style={{ width: widths[i % widths.length] }} />
      ))}
    </div>
  )
}
