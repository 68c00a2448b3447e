// Asks for the kept bytes of the open text and shows them.
import { currentRevision } from '../../../core/model/source';
import { strings } from '../../../core/language/index';
import { call } from '../../bridge';
import { notifyFailure } from '../../state/notices';
import { mirror } from '../../state/project';
import { announce, ui } from '../../state/ui';

/** Of the open source's current revision. */
export async function openOriginal(): Promise<void> {
  const { view, sourceId } = mirror.getState();
  const source = view?.sources.find(({ id }) => id === sourceId);
  if (source === undefined) {
    announce(strings.sourcePanel.none);
    return;
  }
  const { textSha256: revision, originalName: name } = currentRevision(source);
  const of = { source: source.id, revision, name };
  const answer = await call('original', { source: source.id, revision });
  if (answer.ok) ui.setState({ dialog: { kind: 'original', of, original: answer.value }, picker: null });
  else notifyFailure(answer.error);
}
