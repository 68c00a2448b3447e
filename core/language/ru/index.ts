// Russian.
import { messages } from './messages';

export const ru = { name: 'Русский', ...messages } as const;
