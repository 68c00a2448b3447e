// In the list of passages: how many have no place in the text and therefore no card, and the way to them.
import { strings } from '../../core/language/index';
import { isLost } from '../../core/model/annotation';
import { useIsAskedFor } from '../state/shown';
import { Button } from '../ui/button';
import { review, useQueue } from './queue';

export function LostLine() {
  const { all } = useQueue();
  const isAskedFor = useIsAskedFor();
  const lost = all.filter((one) => isLost(one) && isAskedFor(one));
  const [first] = lost;
  if (first === undefined) return null;
  return (
    <p className="panel-hint lost-line">
      <Button variant="quiet" onClick={() => review(first)}>
        {strings.revisions.lostHere(lost.length)}
      </Button>
    </p>
  );
}
