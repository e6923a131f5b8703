import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

export interface SaveTools {
  readonly formats: readonly { readonly key: string; readonly label: string }[];
  readonly save: (format: string) => Promise<void>;
}

/** Takes the whole list along as a file, made here and sent nowhere. */
export function SaveAs({ formats, save }: SaveTools): JSX.Element {
  const [format, setFormat] = useState(formats[0]?.key ?? '');
  return (
    <div class="copy-as">
      <label for="save-format">Save list as</label>
      <select id="save-format" class="field" value={format} onChange={(event) => setFormat(event.currentTarget.value)}>
        {formats.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button type="button" class="button" onClick={() => void save(format)}>
        Save
      </button>
    </div>
  );
}
