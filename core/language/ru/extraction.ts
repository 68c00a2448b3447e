// Почему файл нельзя прочитать как текст. Каждая фраза называет файл.
import { numbers } from '../plural';

const number = numbers('ru');
const megabytes = (bytes: number) => number(Math.round(bytes / 1e5) / 10);

export const extraction = {
  tooLarge: (name: string, limit: number) =>
    `Файл «${name}» больше ${megabytes(limit)} МБ — предела, заданного в настройках.`,
  unknownKind: (name: string) => `Файлы такого вида, как «${name}», Glossator не читает.`,
  notEncoding: (name: string, encoding: string) => `Байты файла «${name}» — не ${encoding}.`,
  notText: (name: string) => `Файл «${name}» — не текст: в нём есть байты, которых в тексте не бывает.`,
  halfCharacters: (name: string) =>
    `В файле «${name}» есть половинки символов (одиночные суррогаты), которых в тексте быть не может.`,
  damaged: (name: string, kind: string) =>
    `Файл «${name}» не читается как ${kind}: он повреждён или не соответствует своему расширению.`,
} as const;
