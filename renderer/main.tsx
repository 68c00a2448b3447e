// Entry of the window: report every failure, follow main, paint.
import './jitless';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { followMain } from './follow';
import { reportUnexpected } from './report';
import { useSettings } from './state/settings';

window.addEventListener('error', (event) => reportUnexpected(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => reportUnexpected(event.reason));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const painted = createRoot(root, { onUncaughtError: (error) => reportUnexpected(error) });
// The settings come first: they say in which language to paint.
void followMain().then(() => painted.render(<Root />));

/** Every sentence is read when it is painted: in another language everything is painted anew. */
function Root() {
  return <App key={useSettings(({ language }) => language)} />;
}
