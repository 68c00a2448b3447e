// What bench's program asks of the windows it measures in, over the channel between the two processes.

export interface Wheel {
  readonly seconds: number;
  /** CSS pixels per notch, and milliseconds between two. */
  readonly notch: number;
  readonly every: number;
}

export interface Watched {
  readonly pictures: number;
  readonly blank: readonly { readonly picture: number; readonly band: number }[];
}

export interface Asks {
  /** Opens a window of its own process on a page; answers its number. */
  open(page: string): Promise<number>;
  /** Calls `window.bench[method]` in the page and waits for what it answers. */
  call(window: number, method: string, args: readonly unknown[]): Promise<unknown>;
  /** Turns the wheel over the middle of the window. */
  wheel(window: number, wheel: Wheel): Promise<void>;
  /** Looks at the pictures that reach the screen while the wheel is turned. */
  watch(window: number, wheel: Wheel): Promise<Watched>;
  /** Megabytes. */
  memory(window: number): Promise<{ main: number; renderer: number }>;
  /** Milliseconds the page's main thread has worked since it was made. */
  worked(window: number): Promise<number>;
  close(window: number): Promise<void>;
}
