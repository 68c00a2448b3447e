// What a window may not do, whatever it shows: permissions, navigation, new windows, webviews, the network.
import { app, type Session, type WebContents } from 'electron';
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
export function forbidPermissions(session: Session, devUrl: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  // Without languages first, Chromium fetches a dictionary from its maker at the first start, spell checker or not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayRequest(details.url, devUrl) });
  });
}

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
export function forbidNavigation(contents: WebContents, devUrl: string | undefined): void {
  contents.on('will-frame-navigate', (event) => {
    const reload =
      devUrl !== undefined && URL.canParse(event.url) && new URL(event.url).origin === new URL(devUrl).origin;
    if (!reload) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  // WebRTC may use a proxy only, and there is none. A page's own setting: Chrome's switch of this name does nothing here.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // Nothing in the app opens links yet; when something does, parse the URL and let only http(s) and mailto out.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
}
