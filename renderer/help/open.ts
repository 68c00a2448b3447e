// Opens the dialogs of the Help menu: what they show is asked of main first, so that they open whole.
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { ui } from '../state/ui';

export async function openReport(): Promise<void> {
  const answer = await call('diagnosticReport', {});
  if (answer.ok) ui.setState({ dialog: { kind: 'report', text: answer.value }, picker: null });
  else notifyFailure(answer.error);
}

export async function openAbout(): Promise<void> {
  const answer = await call('about', {});
  if (answer.ok) ui.setState({ dialog: { kind: 'about', facts: answer.value }, picker: null });
  else notifyFailure(answer.error);
}
