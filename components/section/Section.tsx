import type { ComponentChildren, JSX } from 'preact';

/** A part of a page with its heading beside or above it; named, so that screen readers can go from one to the next. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div class="body">{children}</div>
    </section>
  );
}
