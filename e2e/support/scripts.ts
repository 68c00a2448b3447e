// Words of several writing systems, and a text of them opened as an analyst would.
import { expect } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { Desk } from '../desk';

export const arabic = 'أعلنت وزارة الخارجية أن الاتفاق سيوقع غدا في جنيف.';
export const hebrew = 'שר החוץ אמר כי ההסכם ייחתם מחר בז׳נבה.';
export const mixed = 'The minister said «سيوقع الاتفاق» on 28 April, then left.';
export const chinese = '中俄两国军队在莫斯科举行反导问题联合吹风会，阐述立场。';

/** A new project with this text alone, its title in the first line. */
export async function openText(desk: Desk, folder: string, text: string): Promise<void> {
  const file = path.join(folder, 'text.txt');
  fs.writeFileSync(file, text);
  await desk.newProject(path.join(folder, 'Project'));
  await desk.importTexts(file);
  await expect(desk.text).toBeVisible({ timeout: 60_000 });
}
