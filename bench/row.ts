// What every row of the bench is: a promise with a bar, and the way to measure it. One file per row in rows/.

/** `most`: the ratio must not be above `value`; `least`: not below; `within`: ours must not take more milliseconds. */
export interface Bar {
  readonly kind: 'most' | 'least' | 'within';
  readonly value: number;
}

/** Megabytes; null where there is no such process. */
export interface Memory {
  readonly main: number | null;
  readonly renderer: number | null;
}

export interface Measurement {
  /** Medians, in milliseconds unless the row says otherwise. */
  readonly ours: number;
  readonly theirs: number;
  /** What the bar is about: usually ours / theirs. */
  readonly ratio: number;
  /** Conditions beside the ratio, in words, and whether they hold. */
  readonly also: readonly { readonly what: string; readonly holds: boolean }[];
  readonly memory: Memory;
  /** Everything else worth knowing: samples, quantiles, the strictest and the loosest way to look at it. */
  readonly details: Readonly<Record<string, unknown>>;
  /** A table of its own, printed below the rows. */
  readonly lines?: readonly string[];
}

export interface Context {
  /** Repetitions after the warm-up. */
  readonly repeat: number | null;
  /** A folder for files, on the file system of the clone; removed afterwards. */
  readonly work: string;
  /** The bundles that build.mjs has made. */
  readonly bundles: string;
  /** bench/ and the clone. */
  readonly bench: string;
  readonly root: string;
  readonly say: (text: string) => void;
}

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly against: string;
  readonly bar: Bar;
  readonly measure: (context: Context) => Promise<Measurement>;
}

export interface Outcome extends Measurement {
  readonly row: Row;
  readonly holds: boolean;
}

export function judge(row: Row, measurement: Measurement): Outcome {
  const { kind, value } = row.bar;
  const { ours, ratio } = measurement;
  const keeps = kind === 'least' ? ratio >= value : (kind === 'most' ? ratio : ours) <= value;
  return { ...measurement, row, holds: keeps && measurement.also.every(({ holds }) => holds) };
}
