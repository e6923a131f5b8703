import type { JSX } from 'preact';
import type { SampleRun } from '../../engine/dossier/sample.ts';

interface Props {
  readonly runs: readonly SampleRun[];
  readonly markStyle: 'underline' | 'tint' | 'both';
}

/** What marks look like in a text, on the paper of this page and on the other one. */
export function MarkPreview({ runs, markStyle }: Props): JSX.Element {
  return (
    <figure class="previews" data-mark-style={markStyle}>
      <figcaption class="unseen">Preview of the marks, on a light and on a dark page</figcaption>
      {(['light', 'dark'] as const).map((paper) => (
        <p key={paper} class="preview" data-paper={paper} aria-hidden={paper === 'dark'}>
          {runs.map((run) =>
            run.topic ? (
              <span key={run.text} class="sample-mark">
                {run.text}
              </span>
            ) : (
              run.text
            ),
          )}
        </p>
      ))}
    </figure>
  );
}
