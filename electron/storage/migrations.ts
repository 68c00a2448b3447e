// Old snapshots brought up to date: the one place for it. A raised schemaVersion brings one function here and an old
// project as a fixture. The same release must write a checkpoint before it appends its first line of a new shape,
// so that an older Glossator meets a newer version number before it meets such a line.

type Migration = (snapshot: Record<string, unknown>) => Record<string, unknown>;

/** migrations[0] takes version 1 to version 2, and so on. */
const migrations: readonly Migration[] = [
  // Version 2 only adds fields that may be absent (how a text was received, layouts, gradings, how a passage was found
  // again): what version 1 says stands.
  (snapshot) => ({ ...snapshot, version: 2 }),
];

/** `snapshot`, of `version`, as the current version writes it. */
export function migrate(snapshot: Record<string, unknown>, version: number): Record<string, unknown> {
  return migrations.slice(version - 1).reduce((old, migration) => migration(old), snapshot);
}
