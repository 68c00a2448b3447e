// Opens the dialogs about revisions, for the open source or another one.
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';

function openFor(kind: 'replaceText' | 'compareRevisions', id: SourceId | null): void {
  if (id === null) announce(strings.revisions.noSource);
  else ui.setState({ dialog: { kind, id }, picker: null });
}

export function replaceText(id = mirror.getState().sourceId): void {
  openFor('replaceText', id);
}

export function compareRevisions(id = mirror.getState().sourceId): void {
  openFor('compareRevisions', id);
}
