// Почему файл нельзя прочитать как текст. Каждая фраза называет файл.
import { numbers } from '../plural';

const number = numbers('ru');
const megabytes = (bytes: number) => number(Math.round(bytes / 1e5) / 10);

export const extraction = {
  tooLarge: (name: string, limit: number) =>
    `Файл «${name}» больше ${megabytes(limit)} МБ — предела, заданного в настройках.`,
  unknownKind: (name: string) => `Файлы такого вида, как «${name}», Glossator не читает.`,
  notEncoding: (name: string, encoding: string) => `Байты файла «${name}» — не ${encoding}.`,
  utf32: (name: string) => `«${name}» — это UTF-32, которую Glossator не читает. Сохраните файл в UTF-8.`,
  notText: (name: string) => `Файл «${name}» — не текст: в нём есть байты, которых в тексте не бывает.`,
  halfCharacters: (name: string) =>
    `В файле «${name}» есть половинки символов (одиночные суррогаты), которых в тексте быть не может.`,
  damaged: (name: string, kind: string) =>
    `Файл «${name}» не читается как ${kind}: он повреждён или не соответствует своему расширению.`,
  missing: (name: string) => `Файла «${name}» нет на месте.`,
  denied: (name: string) => `Нет права читать файл «${name}».`,
  unreadable: (name: string, code: string) => `Файл «${name}» не читается с диска (${code}).`,
  tooSlow: (name: string, seconds: number) => `Чтение файла «${name}» длилось дольше ${number(seconds)} с.`,
  tooMuchMemory: (name: string, limit: number) =>
    `Для чтения файла «${name}» понадобилось больше ${megabytes(limit)} МБ памяти.`,
  crashed: (name: string) => `Программа, читающая файл «${name}», на нём остановилась. Больше ничего не пострадало.`,
} as const;
