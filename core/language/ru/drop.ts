// Dropping files upon the window.
export const drop = {
  title: 'Отпустите, чтобы добавить',
  what: 'Текстовые файлы (.txt) станут источниками. Для Project JSON (.json) сначала будет показано, что изменит импорт.',
  noProject: 'Добавить нельзя: проект не открыт',
  noProjectAdvice: 'Сначала откройте или создайте проект, затем перетащите файлы снова.',
  readOnly: 'Добавить нельзя: проект открыт только для чтения',
  notOnDisk: 'Перетащено не то, что хранится файлом на этом компьютере.',
  notOnDiskAdvice: 'Сначала сохраните это как текстовый файл и перетащите его.',
  folder: (name: string) => `«${name}» — папка.`,
  folderAdvice: 'Перетащите текстовые файлы из неё. Папку проекта открывает «Файл › Открыть проект…»',
  noFile: (name: string) => `«${name}» не найден или не является файлом.`,
  otherKind: (name: string) => `«${name}» — не текстовый файл (.txt) и не Project JSON (.json).`,
  otherKindAdvice: 'Сохраните его как обычный текст в UTF-8 и перетащите.',
  onePlan: (name: string) => `«${name}» пропущен: Project JSON импортируется по одному.`,
} as const;
