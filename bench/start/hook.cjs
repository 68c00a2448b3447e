// Loaded into the main process of the app, and of an empty one, with `-r`: tells when the first window's page has
// painted content first, by the page's own clock, and the memory at that moment. Then it quits as a person would.
const { app } = require('electron');
const fs = require('node:fs');

const firstPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0];
    if (entry) resolve(performance.timeOrigin + entry.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const painted = await contents.executeJavaScript(firstPaint);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // what the app still loads counts as its memory
    const processes = { main: process.pid, renderer: contents.getOSProcessId() };
    fs.writeSync(3, JSON.stringify({ painted, processes }));
    // bench reads the memory of both, then closes the pipe.
    fs.read(4, Buffer.alloc(1), () => app.quit());
  });
});
