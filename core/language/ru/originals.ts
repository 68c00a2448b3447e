// The kept original of a source, shown as text.
export const originals = {
  notKept: 'Полученных байтов нет в этом проекте.',
  notKeptAdvice: 'Их не было в экспорте, или файл удалён из папки проекта. Подробнее — «Проверить проект».',
  title: (name: string) => `Оригинал: ${name}`,
  hint: 'Полученные байты, показанные как текст. Ничто из них не выполняется.',
  beginning: (size: string) => `Показано только начало. Размер файла в байтах: ${size}.`,
  reveal: 'Показать в папке',
  text: 'Текст оригинала',
} as const;
