import './styles/tokens.css';
import './styles/base.css';
import './styles/fonts.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.js';
import { startLanguage } from './i18n/index.js';

// zod would try to compile its checks with `new Function`, which our content security policy forbids.
z.config({ jitless: true });

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
await startLanguage();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
