import { useMemo } from 'react'
import { encode } from 'uqr'
import s from './QrCode.module.css'

export type QrCodeProps = {
  readonly text: string
  /** What it leads to: "Einladung für Ines Fröhlich". */ readonly label: string
  readonly className?: string | undefined
}

/** A QR code as one drawn path, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 })
    const parts: string[] = []
    code.data.forEach((row, y) => row.forEach((dark, x) => dark && parts.push(`M${x} ${y}h1v1h-1z`)))
    return { size: code.size, path: parts.join('') }
  }, [text])
  return (
    <svg
      className={s['code']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000000" />
    </svg>
  )
}
