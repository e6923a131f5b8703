/** The shared look as one text, for a constructed style sheet; extension pages link `theme.css` in its place. */
import base from './base.css?inline';
import tokens from './tokens.css?inline';

export const themeCss = `${tokens}\n${base}`;
