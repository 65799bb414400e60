import './ui/tokens.css'
import './ui/fonts.css'
import './ui/elements.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { chosenTheme, showTheme } from './ui/theme.ts'

showTheme(chosenTheme())

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
