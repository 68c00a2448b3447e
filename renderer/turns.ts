// Keys in turn: one that changes something waits for the change before it, so that fast hands mean what they see.

let changes = 0;
let queue: Promise<void> = Promise.resolve();
let queued = 0;

/** Says that a change is under way until `work` is done. */
export async function asChange<T>(work: () => Promise<T>): Promise<T> {
  changes += 1;
  try {
    return await work();
  } finally {
    // Whoever asked goes on first: it shows what came of the change.
    setTimeout(() => (changes -= 1));
  }
}

/** Runs `act` at once, or as soon as the changes and the acts before it are done. */
export function inTurn(act: () => void): void {
  if (changes === 0 && queued === 0) {
    act();
    return;
  }
  queued += 1;
  queue = queue.then(async () => {
    while (changes > 0) await new Promise((resolve) => setTimeout(resolve));
    queued -= 1;
    act();
  });
}
