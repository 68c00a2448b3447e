// What bench's program asks of the running app: keys and clicks, its page, its memory.

/** `key`: an Electron key code. A click is with the left button, in CSS pixels; `notch` turns the wheel instead. */
export type Input =
  | { readonly notch: number; readonly x: number; readonly y: number }
  | { readonly key: string; readonly modifiers?: readonly ('control' | 'shift')[] }
  | { readonly x: number; readonly y: number };

export type DeskAsks = {
  /** Runs a script in the page and waits for what it answers. */
  run(script: string): Promise<unknown>;
  press(input: Input): Promise<void>;
  /** Megabytes. */
  memory(): Promise<{ main: number; renderer: number }>;
};
