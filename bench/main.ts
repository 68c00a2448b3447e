// Measures the rows that are asked for, prints them, and says by its exit code whether every bar is held.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asJson, table } from './report';
import { judge, type Context, type Measurement, type Outcome, type Row } from './row';
import { rows } from './rows/index';

const help = `Usage: npm run bench -- [options]

  --only ROW     measure one row, by its name or its number (may be given several times)
  --repeat N     repetitions after the warm-up
  --json         print the JSON instead of the table
  --out FILE     write the JSON to FILE, too
  --list         name the rows
`;

interface Folders {
  readonly bench: string;
  readonly bundles: string;
}

/** Resolves to the exit code. */
export async function main(args: readonly string[], folders: Folders): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      repeat: { type: 'string' },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || values.list) {
    const names = rows.map(({ id, what }, i) => `${i + 1}  ${id.padEnd(14)} ${what}`).join('\n');
    process.stdout.write(values.help ? help : `${names}\n`);
    return 0;
  }
  const repeat = values.repeat === undefined ? null : Number(values.repeat);
  if (repeat !== null && !(Number.isInteger(repeat) && repeat > 0)) throw new Error('--repeat needs a whole number');
  const outcomes = await measureAll(chosen(values.only), repeat, folders);
  const json = asJson(outcomes);
  const results = path.join(folders.bench, 'results');
  fs.writeFileSync(path.join(results, 'latest.json'), json);
  if (values.out !== undefined) fs.writeFileSync(path.resolve(process.env['INIT_CWD'] ?? '.', values.out), json);
  process.stdout.write(values.json ? json : `\n${table(outcomes)}\n`);
  return outcomes.every(({ holds }) => holds) ? 0 : 1;
}

function chosen(names: readonly string[]): readonly Row[] {
  if (names.length === 0) return rows;
  return names.map((name) => {
    const row = rows.find(({ id }, i) => id === name || String(i + 1) === name);
    if (row === undefined) throw new Error(`there is no row ${name}; see --list`);
    return row;
  });
}

/** A row that cannot be measured is a row that misses its bar; the others still count. */
async function measured(row: Row, context: Context): Promise<Measurement> {
  try {
    return await row.measure(context);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.say(reason);
    const nothing = { ours: NaN, theirs: NaN, ratio: NaN, memory: { main: null, renderer: null } };
    return { ...nothing, also: [{ what: 'it could be measured', holds: false }], details: { reason } };
  }
}

async function measureAll(chosenRows: readonly Row[], repeat: number | null, folders: Folders): Promise<Outcome[]> {
  const work = path.join(folders.bench, 'results', 'work');
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  const outcomes: Outcome[] = [];
  try {
    for (const row of chosenRows) {
      const say = (text: string) => process.stderr.write(`  ${row.id}: ${text}\n`);
      const context: Context = { ...folders, repeat, work, root: path.dirname(folders.bench), say };
      say(row.what);
      const outcome = judge(row, await measured(row, context));
      outcomes.push(outcome);
      say(`${outcome.holds ? 'holds' : 'MISSED'}, ratio ${outcome.ratio.toFixed(3)}`);
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return outcomes;
}
