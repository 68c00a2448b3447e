// The text, or two side by side with a divider between them.
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { useProject } from '../state/project';
import { useUi } from '../state/ui';
import { PaneDivider } from './pane-divider';
import { keepTogether } from './scroll-together';
import { TextPane, type PanePlace } from './text-pane';

export function TextPanes() {
  const panes = useProject((state) => state.panes);
  const share = useUi((state) => state.paneShare);
  const together = useUi((state) => state.together);
  const root = useRef<HTMLDivElement>(null);
  const [left, right] = panes;
  useLayoutEffect(() => root.current?.style.setProperty('--pane-share', String(share)), [share]);
  useEffect(() => (together ? keepTogether() : undefined), [together, left?.open, right?.open]);
  return (
    <div className="panes" data-count={panes.length} ref={root}>
      {panes.map(({ id }, i) => (
        <Fragment key={id}>
          {i > 0 && <PaneDivider share={share} />}
          <TextPane id={id} place={placeOf(i, panes.length)} />
        </Fragment>
      ))}
    </div>
  );
}

function placeOf(i: number, count: number): PanePlace {
  if (count === 1) return 'only';
  return i === 0 ? 'left' : 'right';
}
