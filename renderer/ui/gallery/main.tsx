import '../../app/app.css'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { startI18n } from '../../lib/i18n'
import { Components } from './Components'
import { FramePreview } from './FramePreview'

startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element')
const view = new URLSearchParams(location.search).get('view')
createRoot(root).render(
  <I18nProvider locale="en-GB">
    {view === null || view === 'components' ? <Components /> : <FramePreview view={view} />}
  </I18nProvider>,
)
