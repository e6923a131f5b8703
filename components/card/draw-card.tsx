import { render } from 'preact';
import { Card, type CardProps } from './Card.tsx';

/** Draws the card into an element; the function that comes back takes it out again. */
export function drawCard(into: HTMLElement, props: CardProps): () => void {
  render(<Card {...props} />, into);
  return () => render(null, into);
}
