// Entry of the window: report every failure, follow main, paint.
import './jitless';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followMain } from './follow';
import { reportUnexpected } from './report';

window.addEventListener('error', (event) => reportUnexpected(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => reportUnexpected(event.reason));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
followMain();
createRoot(root, { onUncaughtError: (error) => reportUnexpected(error) }).render(<App />);
