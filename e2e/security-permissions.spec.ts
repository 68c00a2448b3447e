// No permission is granted, whether the page asks politely, or just begins.
import { expect, test } from './fixtures';
import { refusals } from './support/refusals';

test('every permission is denied when it is queried', async ({ desk }) => {
  const states = await desk.page.evaluate(async () => {
    const names = [
      ...[
        'geolocation',
        'notifications',
        'push',
        'midi',
        'camera',
        'microphone',
        'background-fetch',
        'background-sync',
      ],
      ...[
        'persistent-storage',
        'accelerometer',
        'gyroscope',
        'magnetometer',
        'ambient-light-sensor',
        'screen-wake-lock',
      ],
      ...['clipboard-read', 'clipboard-write', 'payment-handler', 'idle-detection', 'periodic-background-sync'],
      ...['storage-access', 'window-management', 'local-fonts', 'display-capture', 'keyboard-lock', 'pointer-lock'],
      ...['nfc', 'system-wake-lock', 'top-level-storage-access', 'speaker-selection', 'captured-surface-control'],
    ];
    const found: Record<string, string> = {};
    for (const name of names) {
      const more = name === 'push' ? { userVisibleOnly: true } : name === 'midi' ? { sysex: true } : {};
      const descriptor = { name, ...more } as PermissionDescriptor;
      found[name] = await navigator.permissions.query(descriptor).then(
        ({ state }) => state,
        (error: unknown) => (error as Error).name, // this Chromium does not know it
      );
    }
    return found;
  });
  const granted = Object.entries(states).filter(([, state]) => state === 'granted' || state === 'prompt');
  expect(granted).toEqual([]);
  for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']) {
    expect(states[name], name).toBe('denied');
  }
});

test('every request for a permission or a device is refused, after a real click, too', async ({ desk, profile }) => {
  const { page } = desk;
  await page.evaluate(() => {
    const answers: Record<string, string> = {};
    Object.assign(window, { permissionAnswers: answers });
    const of = (object: object, name: string) => Reflect.get(object, name) as object | undefined;
    const invoke = (object: object | undefined, name: string, ...args: unknown[]): unknown => {
      const method = object && Reflect.get(object, name);
      if (typeof method !== 'function') throw new Error('absent');
      return Reflect.apply(method as (...all: unknown[]) => unknown, object, args);
    };
    const position = () =>
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 5000 }));
    const requests: Record<string, () => unknown> = {
      notifications: () => Notification.requestPermission(),
      geolocation: position,
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      clipboardRead: () => navigator.clipboard.readText(),
      clipboardItems: () => navigator.clipboard.read(),
      midi: () => invoke(navigator, 'requestMIDIAccess', { sysex: true }),
      persistence: () => navigator.storage.persist(),
      fonts: () => invoke(window, 'queryLocalFonts'),
      screens: () => invoke(window, 'getScreenDetails'),
      idle: () => invoke(of(window, 'IdleDetector'), 'requestPermission'),
      usb: () => invoke(of(navigator, 'usb'), 'requestDevice', { filters: [] }),
      hid: () => invoke(of(navigator, 'hid'), 'requestDevice', { filters: [] }),
      serial: () => invoke(of(navigator, 'serial'), 'requestPort'),
      bluetooth: () => invoke(of(navigator, 'bluetooth'), 'requestDevice', { acceptAllDevices: true }),
      wakeLock: () => navigator.wakeLock.request('screen'),
      pointerLock: () => invoke(document.body, 'requestPointerLock'),
      keyboardLock: () => invoke(of(navigator, 'keyboard'), 'lock'),
      storageAccess: () => invoke(document, 'requestStorageAccessFor', 'https://example.org'),
    };
    const kind = (value: unknown) => (Array.isArray(value) ? `list of ${value.length}` : String(value));
    const ask = async () => {
      for (const [name, request] of Object.entries(requests)) {
        try {
          answers[name] = kind(await request());
        } catch (error) {
          answers[name] = (error as Error).message === 'absent' ? 'absent' : `refused`;
        }
      }
      answers['done'] = 'yes';
    };
    document.addEventListener('click', () => void ask(), { once: true });
  });
  await page.locator('.status-totals').click();
  const answers = () => page.evaluate(() => Reflect.get(window, 'permissionAnswers') as Record<string, string>);
  await expect.poll(async () => (await answers())['done'], { timeout: 30_000 }).toBe('yes');
  const { done, ...found } = await answers();
  expect(done).toBe('yes');
  for (const [name, answer] of Object.entries(found)) {
    expect(['refused', 'absent', 'denied', 'false', 'list of 0'], `${name}: ${answer}`).toContain(answer);
  }
  for (const name of ['geolocation', 'camera', 'microphone', 'screen', 'clipboardRead', 'clipboardItems', 'midi']) {
    expect(found[name], name).toBe('refused');
  }
  expect(found['notifications']).toBe('denied');
  for (const name of ['notifications', 'geolocation', 'media', 'midiSysex']) {
    await expect.poll(() => refusals(profile)).toContain(`permission ${name}: DENIED`);
  }
});
