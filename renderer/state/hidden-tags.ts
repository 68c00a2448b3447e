// The tags hidden in the text stay hidden for this user in this project: main keeps them beside the settings.
import { call } from '../bridge';
import { mirror } from './project';
import { ui } from './ui';

/** Begins to bring them back with each project, and to hand every change to main. */
export function followHiddenTags(): void {
  let kept = ui.getState().hiddenTags;
  mirror.subscribe(({ view }, { view: before }) => {
    if (view?.directory === before?.directory) return;
    kept = new Set(view?.hiddenTags);
    ui.setState({ hiddenTags: kept });
  });
  ui.subscribe(({ hiddenTags }) => {
    const { view } = mirror.getState();
    if (hiddenTags === kept || view === null) return;
    kept = hiddenTags;
    void call('rememberHiddenTags', { project: view.project.id, tags: [...hiddenTags] }); // refused: told by a notice
  });
}
