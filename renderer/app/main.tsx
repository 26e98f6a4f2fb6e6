import './app.css'
import { createRoot } from 'react-dom/client'
import { travel } from '../../electron/contract/model'
import { startI18n } from '../lib/i18n'
import { App } from './App'

travel(window.minutebook.aheadMs)
startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element')
createRoot(root).render(<App />)
