// Whether an answer is awaited, so that a second press does not ask twice.
import { useState } from 'react';

/** While `work` runs the first value is true, and further work is refused. */
export function useBusy(): readonly [boolean, (work: () => Promise<void>) => void] {
  const [isBusy, setBusy] = useState(false);
  const whileBusy = (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return [isBusy, whileBusy];
}
