import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { clipAround } from '../../engine/desk/clip.ts';
import type { PageMention } from '../../engine/desk/page-mentions.ts';
import { MarkedText } from '../desk/MarkedText.tsx';

/** Enough of a paragraph to know the place again. UTF-16 code units. */
const LONGEST = 220;

/** The page's sentence, in our face and not the record's, with the marked words in it. */
export function MentionSentence({ mention }: { readonly mention: PageMention }): JSX.Element {
  const { context, start, end } = mention;
  const clip = useMemo(() => clipAround(context, { start, end }, LONGEST), [context, start, end]);
  return <MarkedText class="page-words" text={clip.text} marks={clip.marks} />;
}
