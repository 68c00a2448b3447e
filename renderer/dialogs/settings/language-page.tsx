// In which language the window speaks. The names of languages are their own, so that everyone finds theirs.
import { languageCodes, languages, strings } from '../../../core/language/index';
import { changePreferences, usePreferences } from '../../state/settings';
import { ChoiceSetting } from './setting';

export function LanguagePage() {
  const language = usePreferences((preferences) => preferences.language);
  const items = [
    { value: 'system' as const, label: strings.settings.asSystem },
    ...languageCodes.map((code) => ({ value: code, label: languages[code].name })),
  ];
  return (
    <ChoiceSetting
      label={strings.settings.language}
      hint={strings.settings.languageHint}
      items={items}
      value={language ?? 'system'}
      onChange={(chosen) => changePreferences({ language: chosen === 'system' ? null : chosen })}
    />
  );
}
