import type { JSX } from 'preact';

const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  unfold: 'M4 6.5l4 4 4-4',
} as const;

/** A drawn sign for a button that has its name elsewhere. */
export function Icon({ sign }: { readonly sign: keyof typeof paths }): JSX.Element {
  return (
    <svg class={`icon icon-${sign}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[sign]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}
