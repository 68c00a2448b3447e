// Tells screen readers what just happened.
import { strings } from '../../core/language/index';
import { useUi } from '../state/ui';

export function Announcer() {
  const { text, number } = useUi((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" aria-label={strings.shell.lastAction} className="visually-hidden">
      <span key={number}>{text}</span>
    </div>
  );
}
