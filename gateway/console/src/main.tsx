import { createRoot } from 'react-dom/client';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import './design/parts.css';
import './frame/frame.css';
import './booth/booth.css';
import { App } from './app.tsx';
import { Guard } from './frame/Guard.tsx';
import { isScreen } from './frame/screens.ts';
import { applyTheme, firstTheme } from './frame/theme.ts';
import { apply, firstLanguage, Languages } from './i18n/index.tsx';

apply(firstLanguage());
applyTheme(firstTheme());
if (!isScreen(location.pathname)) history.replaceState(null, '', '/booth');

createRoot(document.getElementById('root')!).render(
  <Languages>
    <Guard>
      <App />
    </Guard>
  </Languages>,
);
