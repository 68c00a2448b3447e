// The clock and the source of new ids: core has neither, so main passes them in.
import { randomUUID } from 'node:crypto';
import type { Timestamp } from '../core/model/identifier';

export const now = (): Timestamp => new Date().toISOString();
export const newId = (): string => randomUUID();
