// What is made of repeated measurements.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** `part` in (0, 1): the least value that is not below that part of all values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Three significant digits are more than such figures deserve. */
export const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : value);
