// What a window may not do, whatever it shows: permissions, navigation, new windows, webviews, the network.
import { app, type Session, type WebContents } from 'electron';
import type { Refuse } from '../log';
import { scheme } from './protocol';

/** Must run before the app is ready. `developer`: the dev server is reached over the network. */
export function forbidNetworkSwitches(developer: boolean): void {
  const { commandLine } = app;
  // Chromium's own talk with its maker: updates of its components, reports, pings, prefetched names.
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'dns-prefetch-disable',
    'no-pings',
    'no-proxy-server', // also: no search for a proxy (WPAD), which asks the DNS
  ]) {
    commandLine.appendSwitch(name);
  }
  // WebRTC is the one API that opens sockets past the content security policy and webRequest: forbidNavigation bars its
  // way out of each page, and here goes its responder for local names, which would listen on UDP port 5353.
  const disabled = [commandLine.getSwitchValue('disable-features'), 'WebRtcHideLocalIpsWithMdns'];
  commandLine.appendSwitch('disable-features', disabled.filter((names) => names !== '').join(','));
  // The net below all others: whatever still asks for a name gets none, so no query leaves the machine.
  if (!developer) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Denies every permission and every request that is not for our own files (or the dev server's). */
export function forbidPermissions(session: Session, devUrl: string | undefined, refuse: Refuse): void {
  const deny = (permission: string) => {
    refuse(`permission ${permission}`, 'DENIED');
    return false;
  };
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(deny(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => deny(permission));
  session.setDevicePermissionHandler(({ deviceType }) => deny(deviceType));
  session.setDisplayMediaRequestHandler((_request, answer) => {
    deny('display-media');
    answer({});
  });
  // Without languages first, Chromium fetches a dictionary from its maker at the first start, spell checker or not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    refuse('download', 'DENIED');
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayRequest(details.url, devUrl);
    if (cancel) refuse(`request ${schemeOf(details.url)}`, 'DENIED');
    answer({ cancel });
  });
}

/** Of an address no more than its scheme is noted: the rest may hold anything. */
const schemeOf = (address: string) => (URL.canParse(address) ? new URL(address).protocol : 'unknown:');

/** Our own files; devtools, which are part of Electron; blob: and data: never leave the process. */
export function mayRequest(address: string, devUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if ([`${scheme}:`, 'devtools:', 'blob:', 'data:'].includes(url.protocol)) return true;
  if (devUrl === undefined) return false;
  const server = new URL(devUrl);
  return url.host === server.host && ['http:', 'ws:'].includes(url.protocol);
}

/** No page goes anywhere, opens anything or embeds anything. Reloading by main and the dev server stay possible. */
export function forbidNavigation(contents: WebContents, devUrl: string | undefined, refuse: Refuse): void {
  const prevent = (what: string, event: { preventDefault: () => void }) => {
    refuse(what, 'DENIED');
    event.preventDefault();
  };
  contents.on('will-frame-navigate', (event) => {
    const reload =
      devUrl !== undefined && URL.canParse(event.url) && new URL(event.url).origin === new URL(devUrl).origin;
    if (!reload) prevent(`navigation ${schemeOf(event.url)}`, event);
  });
  contents.on('will-redirect', (event) => {
    prevent('redirect', event);
  });
  contents.on('will-attach-webview', (event) => {
    prevent('webview', event);
  });
  // WebRTC may use a proxy only, and there is none. A page's own setting: Chrome's switch of this name does nothing here.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // Nothing in the app opens links yet; when something does, parse the URL and let only http(s) and mailto out.
  contents.setWindowOpenHandler(() => {
    refuse('window', 'DENIED');
    return { action: 'deny' };
  });
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    prevent('device bluetooth', event);
    answer('');
  });
}
