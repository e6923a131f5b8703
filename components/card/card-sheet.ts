/** The card's own style as text, for a constructed style sheet; extension pages link `card.css` in its place. */
import card from './card.css?inline';

export const cardCss = card;
