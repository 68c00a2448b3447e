// The project's own record and the creators who work in it.
import { z } from 'zod';
import { CreatorId, ProjectId } from './identifier';

export const Project = z.strictObject({
  kind: z.literal('project'),
  id: ProjectId,
  name: z.string().min(1).max(200),
});
export type Project = z.infer<typeof Project>;

export const Creator = z.strictObject({
  kind: z.literal('creator'),
  id: CreatorId,
  name: z.string().trim().min(1).max(200),
});
export type Creator = z.infer<typeof Creator>;
