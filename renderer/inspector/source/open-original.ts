// Asks for the kept bytes of a text and shows them.
import { currentRevision, type Revision, type Source } from '../../../core/model/source';
import { strings } from '../../../core/language/index';
import { call } from '../../bridge';
import { notifyFailure } from '../../state/notices';
import { mirror } from '../../state/project';
import { announce, ui } from '../../state/ui';

/** Of the open source's current revision. */
export async function openOriginal(): Promise<void> {
  const { view, sourceId } = mirror.getState();
  const source = view?.sources.find(({ id }) => id === sourceId);
  if (source === undefined) announce(strings.sourcePanel.none);
  else await openOriginalOf(source.id, currentRevision(source));
}

export async function openOriginalOf(source: Source['id'], revision: Revision): Promise<void> {
  const asked = { source, text: revision.textSha256, original: revision.originalSha256 };
  const answer = await call('original', asked);
  const of = { ...asked, name: revision.originalName };
  if (answer.ok) ui.setState({ dialog: { kind: 'original', of, original: answer.value }, picker: null });
  else notifyFailure(answer.error);
}
