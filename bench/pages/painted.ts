// When is it painted? The same answer for every page: the first frame whose document holds what is wanted, at the end
// of that frame's work on the main thread (a message posted in requestAnimationFrame arrives after style, layout, paint).

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Resolves after the rendering of the frame it is called in; call it in an animation frame. */
export function afterRendering(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(performance.now());
    };
    port2.postMessage(null);
  });
}

/** Runs `show` and resolves to the milliseconds from its start to the end of the first frame in which `isThere`. */
export async function untilPainted(show: () => void, isThere: () => boolean): Promise<number> {
  await nextFrame(); // every measurement starts at the same place between two frames
  await afterRendering();
  const start = performance.now();
  show();
  return new Promise((resolve) => {
    const look = () => {
      if (isThere()) void afterRendering().then((end) => resolve(end - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Until the machine has nothing else to do, `seconds` at most. */
export async function untilIdle(seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (let calm = 0; calm < 10 && performance.now() < end;) {
    const remaining = await new Promise<number>((resolve) => {
      requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout: 500 });
    });
    calm = remaining > 8 ? calm + 1 : 0;
    await nextFrame();
  }
}

/** Work on the main thread that `change` causes until the page is ready to paint, without waiting for the screen. */
export async function workOf(change: () => void): Promise<{ script: number; frame: number }> {
  await nextFrame();
  await afterRendering();
  // Asked for before the change, this callback is the first of the next frame.
  const frame = nextFrame().then(async () => {
    const start = performance.now();
    return (await afterRendering()) - start;
  });
  const start = performance.now();
  change();
  await Promise.resolve(); // what the change put off to the end of its task
  const script = performance.now() - start;
  return { script, frame: await frame };
}
