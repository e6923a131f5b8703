import { lexicon } from 'virtual:dossier/lexicon';
import { expect, it } from 'vitest';
import { alsoQuotations } from '../../../engine/quotes/quoted-presence.ts';
import { prepareReading } from '../../../engine/reading/create-reading.ts';
import type { BlockJudgement } from '../../../engine/reading/types.ts';

const newReading = prepareReading(lexicon());

const mentionsOf = (judgements: readonly BlockJudgement[]): string[] =>
  judgements.flatMap(({ block, judged }) =>
    judged.filter(({ mention }) => mention).map(({ topic }) => `${block} ${topic}`),
  );

it('keeps an ambiguous name back until evidence comes, and then tells of its block again', () => {
  const reading = newReading();
  reading.put(1, 'Nobody there had heard of Pegasus.');
  expect(mentionsOf(reading.settle())).toEqual([]);
  reading.put(2, 'Citizen Lab has studied spyware for years.');
  reading.put(3, 'The spyware reads messages. It needs no click.');
  reading.put(4, 'Makers of spyware rarely name their customers.');
  expect(mentionsOf(reading.settle())).toEqual(['1 pegasus']);
});

it('takes evidence back with the block that gave it', () => {
  const reading = newReading();
  reading.put(1, 'Nobody there had heard of Pegasus.');
  for (const block of [2, 3, 4]) reading.put(block, 'The spyware reads messages, Citizen Lab said.');
  expect(mentionsOf(reading.settle())).toEqual(['1 pegasus']);
  for (const block of [2, 3, 4]) reading.drop(block);
  expect(reading.settle().map(({ block, judged }) => [block, judged.map(({ mention }) => mention)])).toEqual([
    [1, [false]],
  ]);
});

it('tells nothing twice', () => {
  const reading = newReading();
  reading.put(1, 'NSO Group denied it.');
  expect(reading.settle()).toHaveLength(1);
  expect(reading.settle()).toEqual([]);
});

it('judges a long text that was read ahead, with rests, as one that was read at once', () => {
  const names =
    'NSO Group sells Pegasus to Hungary; the government of India denies it. Citizen Lab knows the spyware. ';
  const text = names.repeat(40);
  const [atOnce, ahead] = [newReading(), newReading()];
  const rests = [...ahead.readAhead(text)].length;
  // A step for each few letters and names: none may be long.
  expect(rests).toBeGreaterThan(15);
  for (const reading of [atOnce, ahead]) reading.put(1, text);
  const judged = ahead.settle();
  expect(mentionsOf(judged)).toHaveLength(160);
  expect(judged).toEqual(atOnce.settle());
});

it('puts no other text than the one that was read ahead in its place', () => {
  const reading = newReading();
  for (const rest of reading.readAhead('NSO Group denied it.')) expect(rest).toBeUndefined();
  reading.put(1, 'The company denied it.');
  reading.put(2, 'NSO Group denied it.');
  expect(mentionsOf(reading.settle())).toEqual(['2 nso']);
});

it('is not settled while a block waits that nobody has asked about', () => {
  const reading = newReading();
  reading.put(1, 'NSO Group denied it.');
  reading.settle();
  expect(reading.isSettled).toBe(true);
  reading.put(2, 'NSO Group still denies it.');
  expect(reading.isSettled).toBe(false);
  expect(mentionsOf(reading.settle())).toEqual(['2 nso']);
  expect(reading.isSettled).toBe(true);
});

it('tells once, with an empty list, of a block that has lost its names', () => {
  const reading = newReading();
  reading.put(1, 'NSO Group denied it.');
  reading.settle();
  reading.put(1, 'The company denied it.');
  expect(reading.settle()).toEqual([{ block: 1, judged: [] }]);
  reading.put(1, 'The company still denies it.');
  expect(reading.settle()).toEqual([]);
});

it('lets the title speak for the names of the page', () => {
  const reading = newReading();
  reading.put(1, 'Nobody there had heard of Pegasus.');
  expect(mentionsOf(reading.settle())).toEqual([]);
  reading.setTitle('How phone spyware works');
  expect(mentionsOf(reading.settle())).toEqual(['1 pegasus']);
});

it('says why, in words of the page', () => {
  const reading = newReading();
  reading.put(1, 'Citizen Lab found the spyware Pegasus on nine phones.');
  reading.put(2, 'He flew with Pegasus Airlines, and saw New Mexico.');
  const judged = reading.settle().flatMap((judgement) => judgement.judged);
  expect(judged.map(({ topic, mention, reasons }) => [topic, mention, reasons[0]])).toEqual([
    ['pegasus', true, '“spyware” stands right beside it'],
    ['pegasus', false, '“Airlines” stands right beside it (air travel)'],
    ['mexico', false, 'part of another name: “New Mexico”'],
  ]);
});

it('hears more in two words of one sentence than in each alone', () => {
  const reading = newReading();
  reading.put(1, 'The phones of three ministers had been broken into, and all signs led to Morocco.');
  reading.put(2, 'Thieves had broken into a shop in Morocco.');
  reading.put(3, 'Sales of phones doubled in Morocco.');
  expect(mentionsOf(reading.settle())).toEqual(['1 morocco']);
});

it('takes a German adjective before a noun for no part of a name', () => {
  const reading = newReading();
  reading.put(1, 'Anwälte sollen von marokkanischen Diensten überwacht worden sein.');
  reading.put(2, 'Sie soll die Deutsch-Marokkanische Gesellschaft überwacht haben.');
  expect(mentionsOf(reading.settle())).toEqual(['1 morocco']);
});

it('sees words that a word of lesser weight runs into', () => {
  const reading = newReading();
  reading.put(1, 'El software de vigilancia que usó Marruecos.');
  reading.put(2, 'El software que usó Marruecos.');
  expect(mentionsOf(reading.settle())).toEqual(['1 morocco']);
});

it('leaves a state unmarked that only the title speaks for, as in the list of other news beside an article', () => {
  const reading = newReading();
  reading.setTitle('Spyware on the phones of reporters');
  reading.put(1, 'Light rain is expected over Hungary on Tuesday.');
  reading.put(2, 'The trail leads to a client in Hungary.');
  expect(mentionsOf(reading.settle())).toEqual(['2 hungary']);
});

it('needs nothing more for the state that the title is about, unless something speaks against it', () => {
  const reading = newReading();
  reading.setTitle('Kazakhstan wants to spy on encrypted traffic');
  reading.put(1, 'Kazakhstan is making a bold attempt, said one reader.');
  reading.put(2, 'Kazakhstan won two matches.');
  reading.put(3, 'Hungary is making a bold attempt, said one reader.');
  expect(mentionsOf(reading.settle())).toEqual(['1 kazakhstan']);
});

it('takes the capital of the state that the title is about for its government where it acts', () => {
  const reading = newReading();
  reading.setTitle('Morocco denies that it spied on phones');
  reading.put(1, 'Nobody had asked. Rabat voiced its surprise.');
  reading.put(2, 'Rabat, 20 June.');
  reading.put(3, 'All trains to Rabat stood still.');
  reading.put(4, 'Budapest voiced its surprise.');
  expect(mentionsOf(reading.settle())).toEqual(['1 morocco']);
});

it.each([
  ['the governments of Hungary, India and Mexico', ['hungary', 'india', 'mexico']],
  ['el gobierno federal mexicano y el de Chile', ['mexico']],
  ['les gouvernements de Hongrie et d’Inde', ['hungary', 'india']],
  ['власти Венгрии, Индии и Мексики', ['hungary', 'india', 'mexico']],
  ['حكومات السعودية والإمارات والبحرين', ['saudi-arabia', 'uae', 'bahrain']],
  ['الحكومة الهندية', ['india']],
  ['ממשלות הודו והונגריה', ['india', 'hungary']],
  ['匈牙利、印度和墨西哥政府', ['hungary', 'india', 'mexico']],
  ['インドとメキシコ両政府', ['india', 'mexico']],
  ['the governments of at least ten countries, among them Hungary, Togo and India', ['hungary', 'india']],
  ['Authorities in nations including the UAE and Saudi Arabia', ['uae', 'saudi-arabia']],
  ['les gouvernements de dix pays, dont le Maroc et la Hongrie', ['morocco', 'hungary']],
  ['Regierungen von elf Ländern, darunter Ungarn und Indien', ['hungary', 'india']],
  ['Қазақстан Республикасының Үкіметі', ['kazakhstan']],
  ['Azərbaycan Respublikası hökuməti', ['azerbaijan']],
  ['حكومة مملكة البحرين', ['bahrain']],
  ['摩洛哥王国政府', ['morocco']],
  ['gouvernement de la République du Rwanda', ['rwanda']],
  ['gobierno de los Estados Unidos Mexicanos', ['mexico']],
  ['el gobierno federal de México', ['mexico']],
  ['government officials in Hungary', ['hungary']],
  ['השלטונות המרוקאיים', ['morocco']],
  ['die Regierung in Riad', ['saudi-arabia']],
  ['les autorités de Rabat', ['morocco']],
  ['نظام كيغالي أو حكومة الرباط', ['rwanda', 'morocco']],
  ['التقى المسؤولين السعوديين', ['saudi-arabia']],
  ['المسئولون الهنديون', ['india']],
  ['הפקידים ההודים', ['india']],
  ['Macaristan hükümetinden', ['hungary']],
  ['Fas’taki yetkililer', ['morocco']],
  ['Қазақстан үкіметінен', ['kazakhstan']],
  ['Azərbaycan hakimiyyət orqanları', ['azerbaijan']],
  ['венгерские официальные лица', ['hungary']],
  ['भारत के वरिष्ठ अधिकारियों', ['india']],
  ['officials from Hungary and the UAE', ['hungary', 'uae']],
  ['India and at least nine other governments', ['india']],
  ['Poland, Hungary and other European governments', ['hungary']],
  ['México y otros gobiernos', ['mexico']],
  ['several governments, including Hungary and Mexico', ['hungary', 'mexico']],
  ['власти Польши, Индии и Того', ['india']],
  ['власти десяти стран, в том числе Венгрии и Того', ['hungary']],
])('knows the governments named by “%s”', (text, topics) => {
  const reading = newReading();
  reading.put(1, text);
  expect(mentionsOf(reading.settle())).toEqual(topics.map((topic) => `1 ${topic}`));
});

it.each([
  'In Hungary, the government of Chile said',
  'la presidencia de México y el gobierno de Chile',
  '印度和中国政府',
  'حكومة مصر والهند',
  'the governments of Chile and of cities including those of Hungary',
  'shops in ten countries, among them Hungary and India',
  'officials including Hungary’s foreign minister',
  'authorities from Hungary',
  'officials of Budapest',
  'the government of Delhi',
  'التقى الصحفيين السعوديين',
  'India and the other sides',
])('gives no state the government of another: “%s”', (text) => {
  const reading = newReading();
  reading.put(1, text);
  expect(mentionsOf(reading.settle())).toEqual([]);
});

it('takes a state by its full name for no part of a longer one', () => {
  const reading = newReading();
  reading.put(1, 'The Union of India must say whether it bought the spyware.');
  reading.put(2, 'The Broadband Forum of India must say whether it bought the spyware.');
  reading.put(3, '« Le Maroc doit dire s’il a acheté un spyware. »');
  reading.put(4, '« Radio Maroc doit dire s’il a acheté un spyware. »');
  const [full, forum, article, radio] = reading.settle().flatMap(({ judged }) => judged.map(({ score }) => score));
  expect(full ?? 0).toBeGreaterThan(forum ?? 1);
  expect(article ?? 0).toBeGreaterThan(radio ?? 1);
});

it('lets a name in the title, though in doubt itself, speak for the names of other topics', () => {
  const reading = newReading();
  reading.put(1, 'NSO says that the product is only for fighting crime.');
  expect(mentionsOf(reading.settle())).toEqual([]);
  reading.setTitle('NSO: what is it?');
  expect(mentionsOf(reading.settle())).toEqual([]);
  reading.setTitle('Pegasus: what is it?');
  expect(mentionsOf(reading.settle())).toEqual(['1 nso']);
});

it('takes names that are in doubt by themselves for borne out by several others, and not by one', () => {
  const said = (text: string): string[] => {
    const reading = newReading();
    reading.put(1, text);
    return mentionsOf(reading.settle());
  };
  expect(
    said('Besides Hungary there are Mexico, Morocco and India among those that turned most often to Pegasus.'),
  ).toEqual(['1 hungary', '1 mexico', '1 morocco', '1 india', '1 pegasus']);
  expect(said('Besides Hungary there are others among those that turned most often to Pegasus.')).toEqual([]);
});

it('takes a demonym for a person’s nationality only where it is one', () => {
  const reading = newReading();
  reading.put(1, 'Azərbaycanda jurnalistlərin telefonlarına casus proqramı yeridilib.');
  reading.put(2, 'Indian journalists fell ill.');
  reading.put(3, '阿联酋记者生病了。');
  expect(mentionsOf(reading.settle())).toEqual(['1 azerbaijan']);
});

it('reads a Latin name after a particle of another script', () => {
  const reading = newReading();
  reading.put(1, 'הרוגלה נמכרה לNSO Group');
  reading.put(2, 'אין כאן שום XNSO Group');
  expect(mentionsOf(reading.settle())).toEqual(['1 nso']);
});

it('grows no faster than a block full of names and cue words', { retry: 4 }, () => {
  // Time on the processor, and the least of several runs: what else the machine does is not counted.
  const cost = (repeats: number): number => {
    const text = 'NSO Pegasus spyware India government of Mexico and '.repeat(repeats);
    const times = [1, 2, 3].map(() => {
      const reading = newReading();
      const before = process.cpuUsage();
      reading.put(1, text);
      reading.settle();
      return process.cpuUsage(before).user;
    });
    return Math.min(...times);
  };
  // Ten times the text: linear is 10, quadratic 100.
  expect(cost(2_000)).toBeLessThan(cost(200) * 40);
});

it('says through the asking for quotations, too, what is still to be judged', () => {
  const reading = alsoQuotations(newReading(), { bits: new Uint8Array(), maxLength: 0, row: new Int32Array() });
  for (const block of [1, 2, 3]) reading.put(block, 'NSO Group denied it.');
  expect(reading.candidates).toBe(3);
  expect(reading.settle(1)).toHaveLength(1);
  expect(reading.isSettled).toBe(false);
  reading.settle();
  expect(reading.isSettled).toBe(true);
  reading.drop(2);
  expect(reading.candidates).toBe(2);
});
