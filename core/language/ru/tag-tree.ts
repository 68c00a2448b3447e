// The tag tree: what can be done with a tag, and what is said about it.
import { plurals } from '../plural';

const count = plurals('ru');
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });

export const tagTree = {
  moveLabel: (tag: string) => `перемещение метки «${tag}»`,
  mergeLabel: (from: string, into: string, n: number) =>
    `объединение метки «${from}» с меткой «${into}» (${passages(n)})`,
  deleteLabel: (tag: string, n: number) => `удаление метки «${tag}» (${passages(n)})`,
  gone: 'Этой метки больше нет.',
  belowItself: (tag: string) => `Метку «${tag}» нельзя поместить под неё саму.`,
  intoItself: (tag: string) => `Метку «${tag}» нельзя объединить с ней самой.`,
  nameTaken: (tag: string) => `Метка «${tag}» на этом месте уже есть.`,
} as const;
