/**
 * Runs something soon after it was asked for, never twice at once, and once more if it was asked for meanwhile: a
 * thousand arrivals in a moment are one announcement. `failed` hears what goes wrong; later runs are not affected.
 */
export function coalesce(run: () => Promise<void>, milliseconds: number, failed: (error: unknown) => void) {
  let timer: NodeJS.Timeout | null = null
  let running = false
  let again = false
  let stopped = false

  const start = async () => {
    timer = null
    running = true
    again = false
    await run().catch(failed)
    running = false
    if (again) ask()
  }
  const ask = (): void => {
    if (stopped) return
    if (running) again = true
    else timer ??= setTimeout(() => void start(), milliseconds)
  }
  return {
    ask,
    stop(): void {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
