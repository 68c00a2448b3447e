// Opens the dialogs about revisions, for the open source or another one.
import { whyNotDecodedAgain } from '../../core/analysis/decode-again';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import { currentRevision } from '../../core/model/source';
import { notify } from '../state/notices';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';

function openFor(kind: 'replaceText' | 'decodeAgain' | 'compareRevisions', id: SourceId | null): void {
  if (id === null) announce(strings.revisions.noSource);
  else ui.setState({ dialog: { kind, id }, picker: null });
}

export function replaceText(id = mirror.getState().sourceId): void {
  openFor('replaceText', id);
}

/** Says why, where the bytes cannot be decoded again. */
export function decodeAgain(id = mirror.getState().sourceId): void {
  const source = mirror.getState().view?.sources.find((one) => one.id === id);
  const why = source === undefined ? null : whyNotDecodedAgain(currentRevision(source));
  if (why === null) openFor('decodeAgain', id);
  else notify({ level: 'info', message: strings.revisions.notDecodedAgain[why] });
}

export function compareRevisions(id = mirror.getState().sourceId): void {
  openFor('compareRevisions', id);
}
