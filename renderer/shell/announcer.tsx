// Tells screen readers what just happened.
import { useUi } from '../state/ui';

export function Announcer() {
  const { text, number } = useUi((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" aria-label="Last action" className="visually-hidden">
      <span key={number}>{text}</span>
    </div>
  );
}
