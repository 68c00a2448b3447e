// Entry of the page: the frame in index.html is painted first, then the window's own code is fetched.
import { framePanels, type PanelFrame } from './panel-frame';

if (location.hash !== '') framePanels(JSON.parse(decodeURIComponent(location.hash.slice(1))) as PanelFrame); // main's own
requestAnimationFrame(() => {
  setTimeout(() => void import('./main'));
});
