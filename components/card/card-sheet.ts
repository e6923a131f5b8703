/** The card's own style as text, for a constructed style sheet; extension pages link the same files in its place. */
import quotation from '../quotation/quotation.css?inline';
import card from './card.css?inline';

export const cardCss = `${card}\n${quotation}`;
