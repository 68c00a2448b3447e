// Writes the keyboard map as it is now: as text to print, or as JSON when the file is called so.
import path from 'node:path';
import { keyboardMap, keyboardMapJson, keyboardMapText } from '../core/keyboard-map';
import { strings } from '../core/language/index';
import { fail, type Result } from '../core/result';
import type { MainActionPorts } from './main-actions';
import { attempt } from './storage/disk-failure';
import { replaceFile } from './storage/durable-file';
import { realFileSystem } from './storage/file-system';

export async function exportKeyboardMap(
  ports: Pick<MainActionPorts, 'dialogs' | 'outbox' | 'parent' | 'shortcuts'>,
): Promise<Result<unknown>> {
  const { exportTitle, exportName, jsonFile, exported } = strings.keysDialog;
  const suggestion = path.join(ports.parent, `${exportName}.txt`);
  const text = { name: strings.system.plainText, extensions: ['txt'] };
  const json = { name: jsonFile, extensions: ['json'] };
  const file = await ports.dialogs.nameFile(exportTitle, suggestion, text, json);
  if (file === null) return fail('CANCELLED', strings.failures.nothingChosen);
  const map = keyboardMap(ports.shortcuts(), strings);
  const isJson = path.extname(file).toLowerCase() === '.json';
  const content = isJson ? keyboardMapJson(map) : keyboardMapText(map, strings, process.platform === 'darwin');
  const written = await attempt(file, 'write the export', () => replaceFile(realFileSystem, file, [content]));
  if (written.ok) ports.outbox.inform(exported, file);
  return written;
}
