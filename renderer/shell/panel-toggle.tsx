// The top bar's switch of a panel.
import { PanelLeft, PanelRight } from 'lucide-react';
import { strings } from '../../core/language/index';
import { keysOf } from '../../core/shortcuts';
import { isShown, togglePanel, usePanels, type Side } from '../state/panels';
import { usePreferences } from '../state/settings';
import { IconButton } from '../ui/button';
import { KeyCaps } from '../ui/key-caps';
import { Tip } from '../ui/tip';

export function PanelToggle({ side }: { readonly side: Side }) {
  const shown = usePanels((state) => isShown(state, side));
  const action = side === 'left' ? 'toggleLeftPanel' : 'toggleRightPanel';
  const [keys] = usePreferences(({ shortcuts }) => keysOf(action, shortcuts));
  const { panels } = strings;
  const hide = side === 'left' ? panels.hideLeft : panels.hideRight;
  const show = side === 'left' ? panels.showLeft : panels.showRight;
  const Icon = side === 'left' ? PanelLeft : PanelRight;
  const tip = (
    <>
      {shown ? hide : show} {keys !== undefined && <KeyCaps keys={keys} />}
    </>
  );
  return (
    <Tip text={tip}>
      <IconButton
        label={panels[side]}
        aria-expanded={shown}
        aria-controls={shown ? `${side}-panel` : undefined}
        data-panel-toggle={side}
        onClick={() => togglePanel(side)}
      >
        <Icon aria-hidden="true" />
      </IconButton>
    </Tip>
  );
}
