// Writes the keyboard map as it is now: as text to print, or as JSON when the file is called so.
import path from 'node:path';
import { keyboardMap, keyboardMapJson, keyboardMapText } from '../core/keyboard-map';
import { strings } from '../core/language/index';
import type { Result } from '../core/result';
import type { MainActionPorts } from './main-actions';
import { saveAs } from './save-as';

export async function exportKeyboardMap(
  ports: Pick<MainActionPorts, 'dialogs' | 'outbox' | 'parent' | 'shortcuts'>,
): Promise<Result<unknown>> {
  const { exportTitle, exportName, jsonFile, exported } = strings.keysDialog;
  const suggestion = path.join(ports.parent, `${exportName}.txt`);
  const text = { name: strings.system.plainText, extensions: ['txt'] };
  const json = { name: jsonFile, extensions: ['json'] };
  const map = keyboardMap(ports.shortcuts(), strings);
  const content = (file: string) =>
    path.extname(file).toLowerCase() === '.json'
      ? keyboardMapJson(map)
      : keyboardMapText(map, strings, process.platform === 'darwin');
  const asked = { title: exportTitle, suggestion, filters: [text, json], text: content };
  const saved = await saveAs(ports.dialogs, asked);
  if (saved.ok) ports.outbox.inform(exported, saved.value.file);
  return saved;
}
