/** Which languages a text asks for, by the signs of the bundled languages. */
import { lexicon } from 'virtual:dossier/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTeller, type Told } from '../../../engine/language/tell-languages.ts';
import { buildGate } from '../../../engine/match/gate.ts';
import { nameWords } from '../../../engine/reading/gates.ts';

const { signs, ...rest } = lexicon();
const isName = buildGate(nameWords({ signs, ...rest }));
const teller = createTeller(signs);
const tell = (text: string): Omit<Told, 'isFirm'> => {
  const { isFirm: _, ...told } = teller(text, isName);
  return told;
};
const latin = signs.filter(({ script }) => script === 'Latn').map(({ tag }) => tag);

describe('a paragraph', () => {
  it.each([
    ['en', 'The ministry denied that it had bought the software, and would not say who had been on the list.'],
    ['fr', 'Le ministère a nié avoir acheté le logiciel et n’a pas voulu dire qui se trouvait sur la liste.'],
    ['it', 'Il ministero ha negato di aver comprato il programma e non ha voluto dire chi fosse nella lista.'],
    ['es', 'El ministerio negó que se hubiera comprado el programa y no quiso decir quién estaba en la lista.'],
    ['pt', 'O ministério negou que tenha comprado o programa e não quis dizer quem estava na lista dos alvos.'],
    ['de', 'Das Ministerium hat die Software nach eigenen Angaben nicht gekauft und wollte sich nicht äußern.'],
    ['hu', 'A minisztérium szerint nem vásárolták meg a programot, és azt sem mondták meg, hogy ki volt a listán.'],
    ['tr', 'Bakanlık bu yazılımın satın alınmadığını ve listede kimlerin olduğunu bilmediğini daha sonra açıkladı.'],
    [
      'az',
      'Nazirlik proqramın alınmadığını və bununla heç bir əlaqəsi olmadığını bəyan edib, siyahı isə onun üçün yenidir.',
    ],
    ['ru', 'Министерство заявило, что не покупало эту программу, и не стало говорить, кто был в списке.'],
    ['he', 'המשרד הכחיש שרכש את התוכנה ולא רצה לומר מי נמצא ברשימה'],
    ['ar', 'نفت الوزارة أنها اشترت البرنامج ورفضت أن تقول من كان في القائمة'],
    ['hi', 'मंत्रालय ने इनकार किया कि उसने यह सॉफ्टवेयर खरीदा है'],
    ['ja', '同省はこのソフトウェアを購入したことを否定し、リストに誰がいるかは明らかにしなかった。'],
    ['zh', '该部否认购买了这个软件，也没有说明名单上的人是谁，并称这与他们的工作不相关。'],
  ])('in %s asks for it and for no other', (tag, text) => {
    expect(tell(text)).toEqual({ sure: [tag], among: [], isStrange: false });
  });

  it.each([
    [
      'Dutch',
      'De geheime dienst zou in het bezit zijn van de software, blijkt uit onderzoek van een groep journalisten uit zes landen.',
    ],
    [
      'Polish',
      'Rząd kupił ten system od izraelskiej firmy i używał go do inwigilacji dziennikarzy oraz opozycji, a śledztwo w tej sprawie umorzono.',
    ],
    [
      'Swedish',
      'Regeringen vill inte svara på frågor om den har köpt programmet, och oppositionen kräver att en utredning tillsätts så snart det är möjligt.',
    ],
    [
      'Romanian',
      'Programul ar fi fost folosit de guvern împotriva jurnaliștilor și a opoziției, potrivit unei investigații realizate de un consorțiu de presă.',
    ],
    [
      'Indonesian',
      'Perangkat lunak buatan perusahaan itu diduga digunakan pemerintah untuk memata-matai wartawan serta aktivis di berbagai negara lain selama beberapa tahun terakhir ini.',
    ],
  ])('in %s, which is not described, may be in any language of its script, and is strange', (_, text) => {
    expect(tell(text)).toEqual({ sure: [], among: [latin], isStrange: true });
  });

  it('in a language that is not described is in no other by two words that happen to be common there', () => {
    const indonesian =
      'Perangkat lunak buatan perusahaan itu diduga digunakan pemerintah untuk memata-matai wartawan serta aktivis';
    expect(tell(`${indonesian} por los ${indonesian}`).among).toEqual([latin]);
  });

  it('asks, with its own language, for those of its script that have no common words to be told by', () => {
    const mute = signs.map((language) => (language.tag === 'kk' ? { ...language, common: '' } : language));
    const text = 'Министерство заявило, что не покупало эту программу, и не стало говорить, кто был в списке.';
    expect(createTeller(mute)(text, isName).sure).toEqual(['kk', 'ru']);
  });

  it('of few words that are common may be in any of them', () => {
    expect(
      tell(
        'Perangkat lunak buatan perusahaan itu diduga digunakan pemerintah untuk memata-matai wartawan serta aktivis',
      ),
    ).toEqual({
      sure: [],
      among: [latin],
      isStrange: false,
    });
  });

  it('asks for a language in which it quotes a sentence', () => {
    const quoting =
      'The minister said: „Die Regierung hat das nicht gekauft und wird es auch nicht kaufen.“ He would not say more.';
    expect(tell(quoting).sure.toSorted()).toEqual(['de', 'en']);
  });

  it('asks for no language whose names of papers and towns it holds', () => {
    const english =
      'It was published by Le Monde, La Repubblica, El País and Die Zeit, and read from Rio de Janeiro to Los Angeles.';
    expect(tell(english)).toEqual({ sure: ['en'], among: [], isStrange: false });
  });

  it('that is a list of names may be in any language', () => {
    const list =
      'World Africa Americas Asia Australia China Europe India Middle East United Kingdom Politics Business Media Opinion Sport Travel Style Video';
    expect(tell(list)).toEqual({ sure: [], among: [latin], isStrange: false });
  });

  it('of many is told by parts of it all', () => {
    const english = 'The ministry denied that it had bought the software. '.repeat(100);
    const german = 'Das Ministerium hat die Software nach eigenen Angaben nicht gekauft und ist sich sicher. '.repeat(
      60,
    );
    expect(tell(english + german).sure.toSorted()).toEqual(['de', 'en']);
  });

  it('is told by no word that was cut where a part of it ends', () => {
    const sentences = `The NSO Group speaks. ${'No more is said here. '.repeat(10)}`.repeat(60);
    for (let from = 0; from < 230; from++) expect(tell(sentences.slice(from, from + 6_000)).sure).toEqual(['en']);
  });
});

describe('a short text', () => {
  it('is told by one common word', () => {
    expect(tell('Le Maroc se tait').sure).toEqual(['fr']);
  });

  it('may be in any language that its common words or letters are of', () => {
    expect(tell('Il Marocco nega le accuse').among).toEqual([['fr', 'it']]);
    expect(tell('Lehallgatták az újságírót').among).toEqual([['es', 'pt', 'hu']]);
    expect(tell('Fas suçlamaları reddetti').among).toEqual([['tr', 'az']]);
  });

  it('is not told by the letters of a name', () => {
    expect(tell('Mr Erdoğan paid').among).toEqual([latin]);
  });

  it('asks for no other language by a word that English has, too', () => {
    expect(tell('A spy was in').sure).toEqual(['en']);
    expect(tell('No a in').among).toEqual([latin]);
  });
});

describe('words in another script', () => {
  it('that are of no language described there may be of any, and are not strange: few languages share it', () => {
    const bulgarian =
      'Министърът отрече програмата да е купувана някога досега, твърдят журналисти, които видели документите миналата седмица край София, преди това изчезнали безследно';
    expect(tell(bulgarian)).toEqual({ sure: [], among: [['kk', 'ru']], isStrange: false });
  });

  it('ask for its languages where they are many', () => {
    expect(tell('He wrote: «они не покупали эту программу и не будут»').sure).toEqual(['ru']);
  });

  it('ask for nothing where they are few and hold no name', () => {
    expect(tell('العربية')).toEqual({ sure: [], among: [], isStrange: false });
    expect(tell('The site is there in Hebrew (עברית) and that is all there is of it').sure).toEqual(['en']);
  });

  it('ask for it where they hold a name', () => {
    expect(tell('It is known as المغرب there, and that is all there is of it').sure).toEqual(['en', 'ar']);
    expect(tell('印度').among).toEqual([['ja', 'zh']]);
  });

  it('make no Latin name beside them ask for all Latin languages', () => {
    expect(tell('המשרד הכחיש שרכש את Pegasus Hacking Team FinFisher ולא רצה לומר מי נמצא ברשימה')).toEqual({
      sure: ['he'],
      among: [],
      isStrange: false,
    });
    expect(tell('FinFisher被卖给巴林').among).toEqual([]);
  });
});

it('nothing is asked for by a text without letters', () => {
  expect(tell(' 12.300 — …')).toEqual({ sure: [], among: [], isStrange: false });
});

it('letters that are written in two signs are the same', () => {
  expect(tell('vádak'.normalize('NFD'))).toEqual(tell('vádak'));
});

it('any text is told something that is a language, whatever stands in it', () => {
  const tags = signs.map(({ tag }) => tag);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { sure, among } = tell(text);
      expect([...sure, ...among.flat()].filter((tag) => !tags.includes(tag))).toEqual([]);
      expect(new Set(sure).size).toBe(sure.length);
    }),
  );
});
