// How the mouse and the caret behave in the text. The View menu has the same switches.
import { strings } from '../../../core/language/index';
import { changePreferences, usePreferences } from '../../state/settings';
import { SwitchSetting } from './setting';

const switches = ['snapToWords', 'clickToSelect', 'announcePassages'] as const;

export function MarkingPage() {
  const preferences = usePreferences((all) => all);
  return switches.map((name) => (
    <SwitchSetting
      key={name}
      label={strings.actions[name]}
      hint={strings.settings.switchHints[name]}
      value={preferences[name]}
      onChange={(value) => changePreferences({ [name]: value })}
    />
  ));
}
