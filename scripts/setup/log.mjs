// What the set-up says: named steps, and a bar (terminal) or a line at intervals (log) for what takes long.
const err = process.stderr;
const MB = 1e6;
/** Smaller downloads are over before a bar says anything. */
const SMALL = 5 * MB;
const WIDTH = 24;

export function say(text) {
  err.write(`${text}\n`);
}

/** Progress of one step. `at(done, total)` in bytes; total may be unknown. Without any call it shows elapsed time. */
export function progress(label) {
  const began = Date.now();
  let shown = 0;
  let last = '';
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const show = (text, every) => {
    if (text === last || Date.now() - shown < every) return;
    shown = Date.now();
    last = text;
    if (err.isTTY) err.write(`\r\x1b[2K${label} ${text}`);
    else say(`${label} ${text}`);
  };
  let known = false;
  const ticking = setInterval(() => {
    if (!known) show(seconds(), err.isTTY ? 900 : 10_000);
  }, 1000);
  ticking.unref();
  return {
    at(done, total) {
      if (total < SMALL) return;
      known = true;
      show(total ? bar(done, total) : `${(done / MB).toFixed(0)} MB`, err.isTTY ? 100 : 3000);
    },
    note(text) {
      shown = 0;
      known = false;
      show(text, 0);
    },
    end(text) {
      clearInterval(ticking);
      if (err.isTTY) err.write('\r\x1b[2K');
      if (text !== undefined) say(`${label} ${text} (${seconds()})`);
    },
  };
}

function bar(done, total) {
  const part = Math.min(1, done / total);
  const full = Math.round(part * WIDTH);
  const size = `${(done / MB).toFixed(0)} of ${(total / MB).toFixed(0)} MB`;
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${String(Math.floor(part * 100)).padStart(3)} %  ${size}`;
}
