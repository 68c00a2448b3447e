// What runs: for About and the diagnostic report.
export interface Versions {
  readonly app: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** Name and release of the system. */
  readonly system: string;
  readonly architecture: string;
}
