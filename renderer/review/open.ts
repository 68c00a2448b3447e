// Opens the dialogs about revisions, for the open source or another one.
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';

export function replaceText(id: SourceId | null = mirror.getState().sourceId): void {
  if (id === null) announce(strings.revisions.noSource);
  else ui.setState({ dialog: { kind: 'replaceText', id }, picker: null });
}
