// How the text looks.
import { strings } from '../../../core/language/index';
import { changePreferences, usePreferences } from '../../state/settings';
import { ChoiceSetting } from './setting';

const themes = ['system', 'light', 'dark'] as const;

export function ReadingPage() {
  const theme = usePreferences((preferences) => preferences.theme);
  return (
    <ChoiceSetting
      label={strings.settings.theme}
      items={themes.map((value) => ({ value, label: strings.settings.themes[value] }))}
      value={theme}
      onChange={(chosen) => changePreferences({ theme: chosen })}
    />
  );
}
