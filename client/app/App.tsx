import { useState } from 'react'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { I18n } from '../i18n/I18n.tsx'
import { routes } from './routes.tsx'

/** The whole client: words, then the router. */
export function App() {
  const [router] = useState(() => createBrowserRouter([...routes]))
  return (
    <I18n>
      <RouterProvider router={router} />
    </I18n>
  )
}
