// The faces of the packaged fonts, added when one of them is chosen: the first paint does not wait for their rules.
/// <reference types="vite/client" />
import './reading-fonts.css';
