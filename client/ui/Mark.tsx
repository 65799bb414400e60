/** The mark of the product: a rostrum seen from the floor. Drawn with the text's colour. */
export function Mark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24" className={className} fill="currentColor" aria-hidden="true">
      <path d="M2 18h20v3H2zM5 12.5h14v3H5zM8 7h8v3H8zM10.5 2h3v2.5h-3z" />
    </svg>
  )
}
