// Loaded into the main process of the built app with `-r`: gives its window real keys and clicks, and asks its page.
import { app, type WebContents } from 'electron';
import { answerQuestions } from '../lib/channel';
import { memoryOf } from '../lib/memory';
import type { DeskAsks, Input } from './protocol';

function send(contents: WebContents, input: Input): void {
  if ('key' in input) {
    const { key, modifiers = [] } = input;
    const event = { keyCode: key, modifiers: [...modifiers] };
    contents.sendInputEvent({ type: 'keyDown', ...event });
    if (key.length === 1 && modifiers.length === 0) contents.sendInputEvent({ type: 'char', ...event });
    contents.sendInputEvent({ type: 'keyUp', ...event });
    return;
  }
  const place = { x: Math.round(input.x), y: Math.round(input.y) };
  if ('notch' in input) {
    contents.sendInputEvent({ type: 'mouseWheel', ...place, deltaX: 0, deltaY: -input.notch, canScroll: true });
    return;
  }
  contents.sendInputEvent({ type: 'mouseMove', ...place });
  contents.sendInputEvent({ type: 'mouseDown', ...place, button: 'left', clickCount: 1 });
  contents.sendInputEvent({ type: 'mouseUp', ...place, button: 'left', clickCount: 1 });
}

const asksOf = (contents: WebContents): DeskAsks => ({
  run: (script) => contents.executeJavaScript(script),
  press(input) {
    send(contents, input);
    return Promise.resolve();
  },
  memory: () => Promise.resolve({ main: memoryOf(process.pid), renderer: memoryOf(contents.getOSProcessId()) }),
});

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.focus();
    answerQuestions(asksOf(contents));
  });
});
process.on('disconnect', () => app.quit());
