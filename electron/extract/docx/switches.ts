// A property of Word that is on when it stands there without a value.

/** Whether <w:b w:val="…"> is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
