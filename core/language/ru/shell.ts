// The frame of the window: top bar, reading pane without a text, status bar, notices.
import { numbers } from '../plural';

const number = numbers('ru');

export const shell = {
  library: 'Библиотека',
  text: 'Текст',
  lastAction: 'Последнее действие',
  notifications: 'Уведомления',
  saidTimes: (n: number) => `сообщено раз: ${number(n)}`,
  goToParagraph: (paragraph: number) => `Абзац ${number(paragraph)}: перейти к другому`,
  saveState: 'Состояние сохранения',

  importSources: 'Импорт…',
  exportProject: 'Экспорт…',
  exportTip: 'Project JSON: каждый фрагмент с доказательством его места',

  noProject: 'Проект не открыт',
  whatAProjectIs: 'Проект — это папка: тексты без изменений и все отмеченные в них фрагменты.',
  openProject: 'Открыть проект…',
  newProject: 'Новый проект…',
  openExample: 'Открыть пример',
  noRecent: 'Здесь появятся проекты, которые вы открываете.',
  recent: 'Недавние',
  noTexts: 'В этом проекте ещё нет текстов',
  whatTextsAreFor:
    'Добавьте тексты, которые хотите сравнить. Glossator хранит их без изменений рядом с фрагментами, под именем по их SHA-256.',
  addTexts: 'Импортировать тексты…',
  importProjectJson: 'Импорт Project JSON…',
  projectUnshown: 'Не удалось показать проект',
  textUnread: 'Этот текст не удаётся прочитать',
  tryAgain: 'Повторить попытку',
  unpainted: 'Не удалось отобразить окно',
  unpaintedText:
    'Ваши фрагменты целы: всё, что строка состояния назвала сохранённым, записано на диск. Сбой записан в журнал ошибок.',
  paintAgain: 'Отобразить окно заново',

  saved: 'Сохранено',
  saving: 'Сохранение…',
  unsaved: 'Не сохранено',
  readOnly: 'Только чтение',
  editAnyway: 'Всё равно править здесь…',
  editAnywayTitle: 'Править этот проект здесь?',
  editAnywayMeans:
    'Отсюда Glossator не видит, работает ли он там до сих пор: это другой компьютер или контейнер либо этот же под прежним именем. Если работает, оба станут писать в одну историю, и изменения пропадут. Продолжайте, только если знаете, что там проект закрыт.',
  editHere: 'Там закрыт: править здесь',
  cancel: 'Отмена',
  annotator: (name: string) => `Аннотатор: ${name}`,
  noAnnotator: 'Аннотатор не назван',
  annotatorTip: 'Кто здесь делает аннотации. Нажмите, чтобы изменить.',
  place: (paragraph: number, offsets: string) => `Абзац ${number(paragraph)}, позиция ${offsets}`,

  dismiss: 'Закрыть уведомление',
  copyDetails: 'Копировать подробности',
  needsName: 'Для этого Glossator должен знать ваше имя.',
  unexpectedAdvice: (details: string) =>
    `Всё, что строка состояния называет сохранённым, записано на диск. Если это повторится, отправьте подробности тому, кто отвечает за Glossator.\n${details}`,
} as const;
