// What a project folder holds, in memory, for the linear scans that stand beside what the app does with it.
import fs from 'node:fs';
import path from 'node:path';
import type { Annotation } from '../../core/model/annotation';

const filesIn = (folder: string) => fs.readdirSync(folder).map((name) => path.join(folder, name));

export function annotationsIn(project: string): Annotation[] {
  return filesIn(path.join(project, 'annotations')).flatMap((file) => {
    const { annotations } = JSON.parse(fs.readFileSync(file, 'utf8')) as { annotations: Annotation[] };
    return annotations;
  });
}

/** Every byte of the journal. */
export function journalIn(project: string): Buffer {
  return Buffer.concat(filesIn(path.join(project, 'history')).map((file) => fs.readFileSync(file)));
}

/** The longest text. */
export function textIn(project: string): string {
  const texts = filesIn(path.join(project, 'sources')).filter((file) => file.endsWith('.txt'));
  return texts.map((file) => fs.readFileSync(file, 'utf8')).reduce((a, b) => (b.length > a.length ? b : a), '');
}
