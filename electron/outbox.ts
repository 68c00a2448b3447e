// What main tells the window. Notices wait until the window listens; other events are about what it will ask for anyway.
import { eventChannel } from '../core/channels';
import type { EventName, Events, Notice } from '../core/contract';
import type { Failure } from '../core/result';

/** The part of a window's WebContents that is needed here. */
export interface Receiver {
  isDestroyed(): boolean;
  send(channel: string, ...args: unknown[]): void;
}

export class Outbox {
  #receiver: Receiver | null = null;
  #listening = false;
  #waiting: Notice[] = [];

  /** Events go to this window from now on, once it listens. */
  attach(receiver: Receiver): void {
    this.#receiver = receiver;
    this.#listening = false;
  }

  /** The window's page is gone (a crash, a reload): notices wait for the next one. */
  detachPage(): void {
    this.#listening = false;
  }

  /** The page has made its first call: its listeners are in place, because it subscribes before it asks. */
  pageListens(): void {
    this.#listening = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const notice of waiting) this.send('notice', notice);
  }

  send<Name extends EventName>(name: Name, event: Events[Name]): void {
    if (!this.#listening || this.#receiver === null || this.#receiver.isDestroyed()) return;
    this.#receiver.send(eventChannel, name, event);
  }

  notify(notice: Notice): void {
    if (this.#listening) this.send('notice', notice);
    else this.#waiting.push(notice);
  }

  inform(message: string, detail?: string): void {
    this.notify({ level: 'info', message, ...(detail === undefined ? {} : { detail }) });
  }

  complain(failure: Failure): void {
    // A cancelled dialog is an answer, not a failure.
    if (failure.code !== 'CANCELLED') this.notify({ level: 'error', failure });
  }
}
