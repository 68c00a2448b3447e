// What the error log of a profile says was refused: "window: DENIED", each as often as it was noted.
import fs from 'node:fs';
import path from 'node:path';

export function refusals(profile: string): string[] {
  const file = path.join(profile, 'user', 'error.log');
  const log = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  return Array.from(log.matchAll(/^\S+ refused (.*)$/gm), ([, refusal]) => refusal ?? '');
}
