// How far an import is: works through its files a few at a time, and tells the window now and then.
import type { ImportPhase, ImportProgress, PlannedSource } from '../../core/analysis/source-plan';

/** The pool has its own number of processes; the disk takes a few writes at a time. */
const lanes = 4;
/** Milliseconds between two events. */
export const pace = 120;

interface Work {
  readonly task: (at: number) => Promise<void>;
  /** Null: nothing that the analyst knows by name. */
  readonly labelOf: (at: number) => string | null;
  readonly isCancelled: () => boolean;
}

interface ProgressPorts {
  readonly id: string;
  readonly tell: (progress: ImportProgress) => void;
}

export class Progress {
  readonly #ports: ProgressPorts;
  readonly #planned: (at: number) => PlannedSource | undefined;
  readonly #working = new Set<string>();
  readonly #changed = new Set<number>();
  #phase: ImportPhase = 'reading';
  #done = 0;
  #total = 0;
  #told = 0;

  constructor(ports: ProgressPorts, planned: (at: number) => PlannedSource | undefined) {
    this.#ports = ports;
    this.#planned = planned;
  }

  get phase(): ImportPhase {
    return this.#phase;
  }

  begin(phase: ImportPhase, total: number): void {
    this.#phase = phase;
    this.#done = 0;
    this.#total = total;
    this.#tell(performance.now());
  }

  /** The window has not heard of this item as it is now. */
  change(at: number): void {
    this.#changed.add(at);
  }

  /** What has changed, at once. */
  tellNow(): void {
    this.#tell(performance.now());
  }

  /** In order, a few at a time, until there are none or it is cancelled. */
  async each(items: Iterable<number>, { task, labelOf, isCancelled }: Work): Promise<void> {
    const waiting = [...items].reverse();
    const lane = async () => {
      for (let at = waiting.pop(); at !== undefined && !isCancelled(); at = waiting.pop()) {
        const label = labelOf(at);
        if (label !== null) this.#working.add(label);
        await task(at);
        if (label !== null) this.#working.delete(label);
        this.#done += 1;
        const time = performance.now();
        if (time - this.#told >= pace) this.#tell(time);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  #tell(time: number): void {
    this.#told = time;
    const items = [...this.#changed].flatMap((at) => this.#planned(at) ?? []);
    this.#changed.clear();
    const { id: importId, tell } = this.#ports;
    tell({ importId, phase: this.#phase, done: this.#done, total: this.#total, files: [...this.#working], items });
  }
}
