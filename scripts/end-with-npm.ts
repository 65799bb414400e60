// Loaded before the server by `npm start`. When npm is told to stop (a service manager, a test, `kill`), it tells the
// shell between it and us, and dash, the `sh` of Debian, dies without passing that on: the server would go on running
// as an orphan, hold the port and the store, and the next start would fail. So we notice that our parent is gone.
const parent = process.ppid

const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 250)
watch.unref()
