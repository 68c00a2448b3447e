// For tests: records and ids that exist in no project.
import { Sha256, SourceId } from '../../core/model/identifier';

export const sample = {
  unknownSource: SourceId.parse('nowhere'),
  unknownRevision: Sha256.parse('0'.repeat(64)),
  tag: { kind: 'tag', name: 'A tag', parent: null, definition: '', colour: '#3b82c4', shortcut: null },
} as const;
