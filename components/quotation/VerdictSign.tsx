import type { JSX } from 'preact';
import type { Verdict } from '../../engine/quotes/types.ts';

/** Two lines and a dotted one, as under the words on the page: neither ticks nor crosses, for nobody is right or wrong. */
const paths: Readonly<Record<Verdict, string>> = {
  exact: 'M2 6h12M2 10h12',
  elided: 'M2 6h12M2 10h4M10 10h4',
  differs: 'M2 6h12M2 10c1.5-3 3-3 4 0s2.5 3 4 0 2.5-3 4 0',
  none: 'M2 8h1M6 8h1M10 8h1M14 8h1',
};

export function VerdictSign({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <svg class="verdict-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[verdict]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}
