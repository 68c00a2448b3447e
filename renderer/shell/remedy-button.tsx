// The way out of a failure, where there is one.
import { strings } from '../../core/language/index';
import type { Remedy } from '../../core/result';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';

interface RemedyButtonProps {
  readonly remedy: Remedy;
  readonly onDone: (() => void) | undefined;
}

export function RemedyButton({ remedy: { directory }, onDone }: RemedyButtonProps) {
  const [isBusy, whileBusy] = useBusy();
  const rebuild = async () => {
    const answer = await call('rebuildCopy', { directory });
    if (answer.ok) onDone?.();
    else notifyFailure(answer.error);
  };
  return (
    <Button variant="primary" disabled={isBusy} onClick={() => whileBusy(rebuild)}>
      {strings.rebuilding.open}
    </Button>
  );
}
