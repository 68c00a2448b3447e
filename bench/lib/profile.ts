// The profile that the measured app keeps its settings in.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A profile in which the first-run tour was taken: it would stand before what is measured. Kept when it is there. */
export function touredProfile(folder: string): string {
  const file = path.join(folder, 'user', 'settings.json');
  if (existsSync(file)) return folder;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ preferences: { tourDone: true } }));
  return folder;
}
