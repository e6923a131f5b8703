/**
 * The scanner's half of a dossier: names, the words that speak for or against them, and what each is worth.
 * Plain, readonly, parsed by the build. Words of one list are one string, joined by `|`, in the spelling of the data:
 * `=NSO` must stand in that letter case; `hack~` may carry an ending.
 */

import type { Script } from '../language/scripts.ts';

/** What kind of name it is; the weights tell what each kind needs before it counts as a mention. */
export type NameRole = (typeof NAME_ROLES)[number];
export const NAME_ROLES = ['plain', 'name', 'demonym', 'people', 'capital'] as const;

/** Where evidence stands, seen from a candidate: touching it on either side, a word or two away, and so on outwards. */
export type Place = (typeof PLACES)[number];
export const PLACES = ['next', 'previous', 'near', 'sentence', 'block', 'title', 'page'] as const;

export interface TopicNames {
  readonly key: string;
  /** The profile by which its candidates are judged. */
  readonly profile: string;
}

/** Words that speak of one subject. */
export interface CueGroup {
  readonly id: string;
  /** The subject in plain words, for reasons: "air travel". */
  readonly label: string;
  /** Whether its words may run into those of other groups, which they would hide: an article and a common noun. */
  readonly loose?: boolean;
}

/** Two groups that say more together than each alone: where both speak in one sentence, a third one speaks. */
export interface CuePair {
  readonly of: readonly [string, string];
  readonly speaks: string;
}

/**
 * How the candidates of some topics are judged. Weights are log-odds: 0 says nothing, 1 makes a mention about three
 * times as likely, -1 about three times less.
 */
export interface Profile {
  readonly id: string;
  readonly base: number;
  readonly roles: Readonly<Partial<Record<NameRole, number>>>;
  /**
   * For each cue group, what it is worth at each place. A place within the sentence that is not given is worth what the
   * next wider one is; block, title and page are worth nothing unless given.
   */
  readonly groups: Readonly<Record<string, Readonly<Partial<Record<Place, number>>>>>;
  /** What a capital letter on the neighbouring word is worth: the name may be part of a longer one. */
  readonly partOfName: number;
  /** What it is worth that a capital stands after "in" or "across": the text speaks of the place. */
  readonly place: number;
  /** Groups that name who sits in a capital, when they stand close to it: “a client in Rabat” is the state. */
  readonly seats: readonly string[];
  /** Groups that count only beside a demonym: “Hungarian journalists”, but not “spied in Hungary on journalists”. */
  readonly besideDemonyms: readonly string[];
  /** Share of what title and page are worth where nothing in the block speaks for it: the weather beside an article. */
  readonly alone: number;
  /** Whether its topics are states, of which the words of government may speak. */
  readonly state: boolean;
  /** The cue group for which its mentions speak, in the profiles after it. */
  readonly emits?: string;
}

/** How a language joins a state and its government: "Indian government", "government of India". */
export interface GovernmentWords {
  readonly nouns: string;
  /** Words that may stand between the two: "federal". */
  readonly modifiers: string;
  /** Nouns that speak of several, and may govern a list: "governments of A, B and C". */
  readonly plural: string;
  /** Words that make it another, smaller government: "Mexico's state governments". */
  readonly lesser: string;
  /** What joins the noun to a name after it. */
  readonly of: string;
  /** Whether the noun may also stand right before the name: "gobierno mexicano". */
  readonly bare: boolean;
  /** Nouns that "in" joins as well, and that word. */
  readonly local: string;
  readonly in: string;
  readonly and: string;
  readonly article: string;
  /** "Kingdom of", "Republic of". */
  readonly realm: string;
  /** "countries", in "governments of ten countries, among them A, B and C"; and "among them". */
  readonly lands: string;
  readonly among: string;
  /** "other", in "Hungary and other governments". */
  readonly others: string;
  /** Nouns that a name follows at once: "officials from". */
  readonly from: string;
}

export interface LanguageWords {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Endings that a name marked with `~` may carry. */
  readonly suffixes: string;
  /** Words after which a capital is a place: "in". */
  readonly locatives: string;
  /** Words for a capital, in small letters: “the Hungarian capital Budapest” is the town. */
  readonly capitals: string;
  /** Particles that may be written together with any word that follows. */
  readonly prefixes: string;
  /** By topic key and role. */
  readonly names: Readonly<Record<string, Readonly<Partial<Record<NameRole, string>>>>>;
  /** Names of other things in which a name stands. */
  readonly decoys: string;
  /** By cue group. */
  readonly cues: Readonly<Record<string, string>>;
  readonly government: GovernmentWords | null;
}

/** By what texts of a language are told (`engine/language`). */
export interface LanguageSigns {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly script: Script;
  /** Its most common words, in small letters; none where the script alone tells it. */
  readonly common: string;
  /** Letters beyond those of ASCII that its words have and not all languages of the script; or none. */
  readonly letters: string;
}

/** What is needed of a lexicon whatever the language. */
export interface LexiconHead {
  readonly topics: readonly TopicNames[];
  readonly groups: readonly CueGroup[];
  readonly pairs: readonly CuePair[];
  /** In the order in which candidates are judged. */
  readonly profiles: readonly Profile[];
  /** Of all languages, in the order in which their words are compiled. The words of the first are always there. */
  readonly signs: readonly LanguageSigns[];
}

export interface Lexicon extends LexiconHead {
  readonly languages: readonly LanguageWords[];
}
