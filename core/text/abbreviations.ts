// Full stops that end no sentence: titles, abbreviations, initials, in English and Russian. Unicode's rules (UAX #29)
// know none of them and break "Maj. Gen. Cai Jun" twice.

/** Never the end of a sentence: a name or a number belongs to them. */
const always = new Set(
  [
    'Gen Maj Col Lt Capt Cmdr Cdr Adm Brig Sgt Cpl Pvt Ens Dr Mr Mrs Ms Mx Messrs Prof Rev Hon Pres Amb Sen Rep Gov Supt',
    'St Ste Mt Ft vs viz cf al approx ca',
    'ул пр-т пер пл просп наб корп стр рис табл см ср напр т.е им ген полк подполк акад проф доц тов гр адм кап',
    'о-в оз пос дер обл р-н ред сост пер',
  ].flatMap((words) => words.split(' ')),
);

/** Not the end when a number follows: "No. 5", "Apr. 28", "ст. 5". */
const beforeNumber = new Set(
  [
    'No Nos Nr Art Sec Fig Figs Ch Vol Vols pp p Para Sect Res Doc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
    'ст п пп ч гл т с кн № янв февр апр авг сент окт нояб дек д кв',
  ].flatMap((words) => words.split(' ')),
);

/** May end a sentence as well: the word that follows decides. */
const either = new Set(
  [
    'U.S U.K U.N E.U U.S.A U.S.S.R D.C P.R.C D.P.R.K R.O.K a.m p.m A.M P.M e.g i.e etc Inc Ltd Co Corp Jr Sr Ph.D Bros',
    'г гг в вв тыс млн млрд трлн руб коп т.д т.п др пр н.э экз чел',
  ].flatMap((words) => words.split(' ')),
);

/** Words that rarely are part of a name: capitalised after "U.S." or an initial, they begin a sentence. */
const openers = new Set(
  [
    'The A An He She It We They You I This That These Those There Here His Her Its Our Their My Your In On At By For From',
    'To With As If When While Since After Before But And Or So Yet However Meanwhile Then Now Not No What Who Why How',
    'Where Which Some Many Most All Both Each According Although Because Despite During Earlier Later Moreover Also',
    'Он Она Оно Они Мы Вы Ты Я Это Этот Эта Эти Тот Та Те В Во На По С Со К Ко О Об От Из За До Для При Без Под Над',
    'И А Но Или Если Когда Пока Как Так Там Тут Здесь Что Кто Где Не Ни Однако Также Кроме После Перед Между Его Её Их',
    'Наш Ваш Все Всё Многие Поэтому Затем Потом Согласно Несмотря',
  ].flatMap((words) => words.split(' ')),
);

/**
 * Whether the full stop at the end of `before` (white space already off) only abbreviates, given what follows it.
 * Both are stretches of one paragraph; a few dozen characters on each side are enough.
 */
export function isAbbreviated(before: string, after: string): boolean {
  const word = /(?:^|[\s(\[{«“”„"'’—–/-])([\p{L}№](?:[\p{L}\p{M}.-]*[\p{L}\p{M}])?)\.$/u.exec(before)?.[1];
  const next = /^[\s(«“„"'‘[]*([\p{L}\p{M}\p{N}-]+)/u.exec(after)?.[1];
  if (word === undefined || next === undefined) return false;
  if (always.has(word)) return true;
  if (/^\p{N}/u.test(next)) return beforeNumber.has(word) || either.has(word);
  const isInitial = /^\p{Lu}(?:\.\s?\p{Lu})*$/u.test(word);
  const opens = openers.has(next) && !/^\s*\p{Lu}\./u.test(after); // "И." after "И." is an initial, too
  return (isInitial || either.has(word)) && !opens;
}
