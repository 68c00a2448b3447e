// Pure: preferences as the diagnostic report shows them. What a user may have typed freely is only measured.
import { z } from 'zod';
import { actionIds } from '../actions';
import { Preferences } from '../model/preferences';

/** Each preference with its value: switches, numbers and words of the schema's own as they are; any other text by its length. */
export function tellPreferences(preferences: Preferences): string[] {
  return Object.entries(preferences).map(([name, value]) => `${name}: ${tellValue(value)}`);
}

/** Names and words that stand in the schema, and the names of the actions: nobody has typed them. */
const ownWords: ReadonlySet<string> = new Set([...wordsOf(z.toJSONSchema(Preferences, { io: 'input' })), ...actionIds]);

function wordsOf(schema: unknown): string[] {
  if (typeof schema === 'string') return [schema];
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, part]) => [name, ...(name === 'default' ? [] : wordsOf(part))]);
}

/** A shortcut in accelerator notation. */
const keys =
  /^(?:(?:CmdOrCtrl|Alt|Shift)\+)*(?:.|F\d+|Enter|Space|Tab|Escape|Delete|Backspace|Insert|Home|End|Plus|Page(?:Up|Down)|Up|Down|Left|Right)$/u;

function tellValue(value: unknown): string {
  if (typeof value === 'string') return ownWords.has(value) || keys.test(value) ? value : `(${value.length})`;
  if (Array.isArray(value)) return `[${value.map(tellValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([name, part]) => `${ownWords.has(name) ? name : '…'} ${tellValue(part)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return String(value);
}
