/**
 * How many names of each topic are marked on each archived page. `index.tsv` counts the words in a page's text, title
 * included; what is marked differs on purpose where this table says why. A name that is lost, or won, anywhere shows here.
 */
import { existsSync, readFileSync } from 'node:fs';

export type Counts = Readonly<Record<string, number>>;

interface Differing {
  readonly why: string;
  /** By topic, where it is not what the index counts. */
  readonly marked: Counts;
}

const SIDE_NEWS = 'a state in news of other kinds';

const differing: Readonly<Record<string, Differing>> = {
  'iff-investigate-nso.html': { why: 'one NSO stands in the title alone', marked: { nso: 13 } },
  'iff-states-pegasus.html': {
    why: 'a heading is repeated in a closed table of contents; one India is the paper Indian Express',
    marked: { pegasus: 19, india: 12 },
  },
  'iff-pegasus-world.html': {
    why: 'headings that are a state’s name and nothing else, and their copies',
    marked: { india: 3, mexico: 2 },
  },
  'iff-line-by-line.html': {
    why: 'a tag and a link to the next page name the spyware, too; of India, the people in general',
    marked: { pegasus: 22, india: 15 },
  },
  'iff-ninth-circuit.html': { why: 'one NSO stands in the title alone', marked: { nso: 9 } },
  'iff-pegasus-statement-2021.html': {
    why: 'a paper, a court, and a link to news of data laws',
    marked: { india: 10 },
  },
  'nex-saudi-dissidents.html': {
    why: 'one NSO stands in the title alone; dissidents, activists and journalists are persons, not the state',
    marked: { nso: 18, pegasus: 5, 'saudi-arabia': 10, mexico: 1 },
  },
  'nex-almiraat-morocco.html': {
    why: 'protests, media and elections, in an interview that is only partly about surveillance',
    marked: { morocco: 12 },
  },
  'nex-blog-index.html': { why: 'Saudi dissidents are persons, not the state', marked: { 'saudi-arabia': 0 } },
  'deccan-herald-tariffs.html': {
    why: `${SIDE_NEWS}; a link beside the article says that Pegasus snoops`,
    marked: { india: 0, pegasus: 1 },
  },
  'nachrichten-krebs.html': { why: 'another Pegasus', marked: { pegasus: 0 } },
  'reuters-fundus.html': { why: SIDE_NEWS, marked: { uae: 0, dubai: 0 } },
  'bbc-fundus.html': { why: SIDE_NEWS, marked: { hungary: 0 } },
  'timesofindia.html': { why: SIDE_NEWS, marked: { india: 0 } },
  'metrotimes-mezcal.html': { why: 'food and drink', marked: { mexico: 0 } },
  'jis-jamaica.html': { why: 'trade, and the West Indies', marked: { rwanda: 0, india: 0 } },
  'emirates-boeing.html': { why: 'an airline and its home', marked: { uae: 0, dubai: 0 } },
  'davis-cup.html': { why: 'sport', marked: { kazakhstan: 0 } },
  'ndtv-trump.html': { why: SIDE_NEWS, marked: { india: 0 } },
  'ar-cnn.html': { why: SIDE_NEWS, marked: { 'saudi-arabia': 0 } },
  'es-eldiario.html': { why: SIDE_NEWS, marked: { india: 0, 'saudi-arabia': 0, bahrain: 0 } },
  'is-morgunbladid.html': { why: 'words that are spelt alike in Icelandic', marked: { hungary: 0 } },
  'wikipedia-nz-1mb.html': { why: 'an article on another country', marked: { rwanda: 0, india: 0 } },
  'mozilla-blog.html': {
    why: 'a list of languages and lands',
    marked: {
      rwanda: 0,
      hungary: 0,
      morocco: 0,
      india: 0,
      uae: 0,
      'saudi-arabia': 0,
      azerbaijan: 0,
      bahrain: 0,
      kazakhstan: 0,
      mexico: 0,
    },
  },
};

/** Counted by the index beside the names. */
const NO_TOPICS = new Set(['spyware', 'citizen-lab']);

/** For each page of the index, how many names of each topic shall be marked; topics without a mark are left out. */
export function expectedMarks(index: string): ReadonlyMap<string, Counts> {
  const expected = new Map<string, Counts>();
  if (!existsSync(index)) return expected;
  const [head = '', ...rows] = readFileSync(index, 'utf8').trim().split('\n');
  const column = head.split('\t').indexOf('term_counts');
  for (const row of rows) {
    const [page = '', ...cells] = row.split('\t');
    const counted = (cells[column - 1] ?? '')
      .split('; ')
      .map((cell) => cell.split('='))
      .filter(([topic = '']) => topic !== '' && !NO_TOPICS.has(topic))
      .map(([topic = '', count]) => [topic, Number(count)] as const);
    const marked = { ...Object.fromEntries(counted), ...differing[page]?.marked };
    expected.set(page, Object.fromEntries(Object.entries(marked).filter(([, count]) => count > 0)));
  }
  return expected;
}

/** How often each topic is among the mentions of a page's frames. */
export function countMarks(reports: readonly { readonly mentions: readonly { readonly topic: string }[] }[]): Counts {
  const counts: Record<string, number> = {};
  for (const { mentions } of reports) for (const { topic } of mentions) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts;
}
