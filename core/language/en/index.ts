// English. One file per part of the window; a new sentence goes to the file of the part that says it.
import { messages } from './messages';

export const en = { name: 'English', ...messages } as const;
