import { describe, expect, it } from 'vitest';
import { Imports } from './exchange';
import type { SourceImports } from './importing/source-imports';
import { createMainActions } from './main-actions';
import { Outbox } from './outbox';
import type { Projects } from './projects';
import type { Dialogs } from './shell/dialogs';
import { openProject } from './storage/store';
import { countingIds, makeProject, openSession, temporaryFolder, valueOf } from './testing/temporary';

describe('an action on a project that is open for reading', () => {
  it.each(['addSources', 'addFolder', 'importProjectJson'] as const)(
    '%s is refused before a dialog, naming the holder',
    async (action) => {
      const directory = await makeProject();
      const holder = valueOf(await openProject(directory, { creatorName: 'Grace' }));
      const { session } = await openSession(directory);
      const actions = createMainActions({
        projects: { current: session } as unknown as Projects,
        dialogs: {} as Dialogs, // any dialog would be a TypeError
        imports: new Imports(countingIds(), () => undefined),
        sourceImports: {} as unknown as SourceImports, // using it would be a TypeError too
        outbox: new Outbox(),
        parent: await temporaryFolder(),
        shortcuts: () => ({}),
        showFolder: () => Promise.resolve(''),
      });
      const message = expect.stringContaining('Grace') as string;
      expect(await actions[action]()).toMatchObject({
        error: { code: 'READ_ONLY', message, advice: expect.any(String) as string },
      });
      await holder.close();
    },
  );
});
