import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { clipAround } from '../../engine/desk/clip.ts';
import type { PageMention } from '../../engine/desk/page-mentions.ts';
import { shownContext } from '../../engine/reading/shown-context.ts';
import { MarkedText } from '../desk/MarkedText.tsx';

/** Enough of a paragraph to know the place again. UTF-16 code units. */
const LONGEST = 220;

/** The page's sentence, in our face and not the record's, with the marked words in it. */
export function MentionSentence({ mention }: { readonly mention: PageMention }): JSX.Element {
  const { text, start, end } = shownContext(mention);
  const clip = useMemo(() => clipAround(text, { start, end }, LONGEST), [text, start, end]);
  return <MarkedText class="page-words" text={clip.text} marks={clip.marks} />;
}
