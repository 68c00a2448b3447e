// In the picker of a selection: adds it to the passage that was current, instead of making a new one.
import { strings } from '../../core/language/index';
import { quoteOf } from '../../core/model/annotation';
import { keysOf } from '../../core/shortcuts';
import { addStretch } from '../boundaries';
import { annotationById } from '../passages';
import { withStatus } from '../review/status';
import { useUi, type PickerSubject } from '../state/ui';
import { usePreferences } from '../state/settings';
import { KeyCaps } from '../ui/key-caps';

export function AddStretch({ subject }: { readonly subject: PickerSubject }) {
  const id = useUi(({ current, lastCurrent }) => current ?? lastCurrent);
  const annotation = annotationById(id);
  const [keys] = usePreferences(({ shortcuts }) => keysOf('addStretch', shortcuts));
  if (!annotation || !('range' in subject)) return null;
  return (
    // A press must not take the keyboard out of the text.
    <button
      type="button"
      className="picker-add"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void addStretch()}
    >
      <span className="picker-plus" aria-hidden="true">
        +
      </span>
      <span className="picker-name">{withStatus(strings.boundaries.addTo(quoteOf(annotation)), annotation)}</span>
      {keys !== undefined && <KeyCaps keys={keys} />}
    </button>
  );
}
