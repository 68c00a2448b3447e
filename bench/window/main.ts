// Electron's main process for the rows that need a window: opens pages, turns the wheel, reads the memory. Decides nothing.
import { app, BrowserWindow, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerQuestions } from '../lib/channel';
import { memoryOf } from '../lib/memory';
import { Pictures } from './pictures';
import type { Asks, Wheel } from './protocol';

const scheme = 'bench';
const pages = path.resolve(import.meta.dirname, '../pages');
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const windows = new Map<number, BrowserWindow>();

function windowOf(number: number): BrowserWindow {
  const window = windows.get(number);
  if (window === undefined) throw new Error(`there is no window ${number}`);
  return window;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function turn(window: BrowserWindow, { seconds, notch, every }: Wheel): Promise<void> {
  const { width, height } = window.getContentBounds();
  const place = { x: Math.round(width / 2), y: Math.round(height / 2) };
  window.webContents.sendInputEvent({ type: 'mouseMove', ...place });
  const start = performance.now();
  for (let i = 1; performance.now() - start < seconds * 1000; i += 1) {
    window.webContents.sendInputEvent({ type: 'mouseWheel', ...place, deltaX: 0, deltaY: -notch, canScroll: true });
    await pause(Math.max(0, start + i * every - performance.now()));
  }
}

async function devtools<T>(window: BrowserWindow, method: string): Promise<T> {
  const { debugger: devtool } = window.webContents;
  if (!devtool.isAttached()) {
    devtool.attach('1.3');
    await devtool.sendCommand('Performance.enable', { timeDomain: 'timeTicks' });
  }
  return (await devtool.sendCommand(method)) as T;
}

const asks = {
  async open(page: string) {
    const window = new BrowserWindow({
      width: 1000,
      height: 900,
      useContentSize: true,
      webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false, backgroundThrottling: false },
    });
    await window.loadURL(`${scheme}://pages/${page}.html`);
    window.focus();
    windows.set(window.id, window);
    return window.id;
  },
  async call(number: number, method: string, args: readonly unknown[]) {
    const list = args.map((arg) => JSON.stringify(arg)).join();
    const answer: unknown = await windowOf(number).webContents.executeJavaScript(`bench.${method}(${list})`);
    return answer;
  },
  wheel: (number: number, wheel: Wheel) => turn(windowOf(number), wheel),
  async watch(number: number, wheel: Wheel) {
    const pictures = new Pictures(windowOf(number));
    await turn(windowOf(number), wheel);
    return pictures.end();
  },
  memory: (number: number) => {
    const renderer = memoryOf(windowOf(number).webContents.getOSProcessId());
    return Promise.resolve({ main: memoryOf(process.pid), renderer });
  },
  async worked(number: number) {
    const answer = await devtools<{ metrics: { name: string; value: number }[] }>(
      windowOf(number),
      'Performance.getMetrics',
    );
    return 1000 * (answer.metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  },
  async close(number: number) {
    const window = windowOf(number);
    windows.delete(number);
    window.destroy();
    await pause(100); // its process ends
  },
} satisfies Asks;

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.on('window-all-closed', () => undefined); // between two pages there is none
process.on('disconnect', () => app.exit(0));
// No top-level await: Electron is not ready before this module has been evaluated.
void app.whenReady().then(() => {
  protocol.handle(scheme, async ({ url }) => {
    const file = path.join(pages, new URL(url).pathname);
    return new Response(await readFile(file), { headers: { 'Content-Type': contentTypes[path.extname(file)] ?? '' } });
  });
  answerQuestions(asks);
});
