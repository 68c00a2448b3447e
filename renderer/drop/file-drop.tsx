// While files are dragged over the window: says what dropping them would do, or why it would do nothing.
import { FileX, Files } from 'lucide-react';
import { strings } from '../../core/language/index';
import { useFileDrop } from './use-file-drop';

export function FileDrop() {
  const offer = useFileDrop();
  if (offer === null) return null;
  const { drop } = strings;
  return (
    <div className="file-drop" data-offer={offer}>
      <div className="file-drop-card" role="status">
        {offer === 'taken' ? <Files aria-hidden="true" /> : <FileX aria-hidden="true" />}
        <p className="file-drop-title">{offer === 'taken' ? drop.title : drop[offer]}</p>
        {offer === 'taken' && <p>{drop.what}</p>}
        {offer === 'noProject' && <p>{drop.noProjectAdvice}</p>}
      </div>
    </div>
  );
}
