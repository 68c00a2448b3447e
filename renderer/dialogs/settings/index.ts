// The pages of the settings dialog, in their order. A page is a component of <Setting> rows and one line here.
import type { ComponentType } from 'react';
import type { SettingsPageId } from '../../state/ui';
import { KeysPage } from './keys-page';
import { LanguagePage } from './language-page';
import { MarkingPage } from './marking-page';
import { PassagesPage } from './passages-page';
import { ReadingPage } from './reading-page';
import { SourcesPage } from './sources-page';

export interface SettingsPage {
  /** Its title is strings.settings.pages[id]. */
  readonly id: SettingsPageId;
  readonly Page: ComponentType;
}

export const settingsPages: readonly SettingsPage[] = [
  { id: 'reading', Page: ReadingPage },
  { id: 'marking', Page: MarkingPage },
  { id: 'passages', Page: PassagesPage },
  { id: 'sources', Page: SourcesPage },
  { id: 'keys', Page: KeysPage },
  { id: 'language', Page: LanguagePage },
];
