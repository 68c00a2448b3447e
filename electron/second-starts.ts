// Starts of the app that handed over to this one: what they ask for waits until there is somebody to do it.

export class SecondStarts {
  readonly #waiting: (string | null)[] = [];
  #serve: ((project: string | null) => void) | null = null;

  /** `data` as the other start sent it: a project folder to open, or anything else, when the window is wanted. */
  receive(data: unknown): void {
    const asked = typeof data === 'object' && data !== null && 'project' in data ? data.project : null;
    const project = typeof asked === 'string' ? asked : null;
    if (this.#serve === null) this.#waiting.push(project);
    else this.#serve(project);
  }

  /** From now on; first, in their order, those who wait. */
  serve(task: (project: string | null) => void): void {
    this.#serve = task;
    for (const project of this.#waiting.splice(0)) task(project);
  }
}
