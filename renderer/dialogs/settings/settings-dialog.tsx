// The settings: pages at the side, each in force at once. What stands on a page is the page's own.
import { Tabs } from '@base-ui/react/tabs';
import { useRef } from 'react';
import { strings } from '../../../core/language/index';
import { readerRef } from '../../reader-handle';
import { ui, type SettingsPageId } from '../../state/ui';
import { Modal } from '../../ui/modal';
import { settingsPages } from './index';

export function SettingsDialog({ page }: { readonly page: SettingsPageId }) {
  const tab = useRef<HTMLElement>(null);
  return (
    <Modal title={strings.settings.title} onClose={close} wide closesOutside initialFocus={tab}>
      <Tabs.Root className="settings" orientation="vertical" value={page} onValueChange={show}>
        <Tabs.List className="settings-tabs" activateOnFocus aria-label={strings.settings.title}>
          {settingsPages.map(({ id }) => (
            <Tabs.Tab key={id} value={id} className="settings-tab" ref={id === page ? tab : null}>
              {strings.settings.pages[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settingsPages.map(({ id, Page }) => (
          <Tabs.Panel key={id} value={id} className="settings-page">
            <Page />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </Modal>
  );
}

function show(page: SettingsPageId): void {
  ui.setState({ dialog: { kind: 'settings', page } });
}

function close(): void {
  ui.setState({ dialog: null });
  // In another language everything was painted anew: what had the keyboard before is no more.
  requestAnimationFrame(() => document.activeElement === document.body && readerRef.current?.focus());
}
