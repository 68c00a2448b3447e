// A damaged project's rebuilt copy: what it is called, and what came back.
import { plurals } from '../plural';

const count = plurals('ru');
const passages = (n: number) => count(n, { one: 'фрагмент', few: 'фрагмента', other: 'фрагментов' });

export const rebuilding = {
  open: 'Открыть восстановленную копию',
  folder: (name: string, number: number) => `${name} (восстановлено${number === 1 ? '' : ` ${String(number)}`})`,
  done: (n: number) => `Восстановленная копия готова. Возвращено: ${passages(n)}.`,
  allBack: 'Ничего не пропало: история цела до конца.',
  place: (directory: string) => `Копия находится здесь: ${directory}. Повреждённая папка оставлена как есть.`,
  label: 'восстановление проекта из того, что удалось прочитать',
  historyBegins: 'История копии начинается заново; то, что осталось от прежней, лежит в повреждённой папке.',
  gaps: (changes: string) => `В папке history/ не удалось прочитать изменения ${changes}.`,
  quoted: (title: string) => `«${title}»`,
  mayLack: (titles: string) => `Отмеченного ими может не хватать в источниках: ${titles}.`,
  mayLackTags: 'Может не быть и того, что они изменили в метках и источниках.',
  homeless: (n: number) => `Не удалось вернуть: ${passages(n)} — их текста нет в проекте.`,
  untagged: (n: number) => `Метка, которую не удалось прочитать, снята: ${passages(n)}.`,
  textLost: (title: string) => `Текст источника «${title}» пропал или повреждён в папке sources/.`,
} as const;
