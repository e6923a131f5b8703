import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface Transferred {
  /** What to tell the reader. */
  readonly message: string;
  /** Brings back what was there before; null where nothing was changed. */
  readonly undo: (() => void) | null;
}

interface Props {
  readonly onExport: () => void;
  readonly onImport: (file: Blob) => Promise<Transferred>;
  readonly onReset: () => Transferred;
}

/** Settings to carry to another browser, and back to where they began. Nothing here needs a question first: all of it can be undone. */
export function Transfer({ onExport, onImport, onReset }: Props): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<Transferred | null>(null);

  const pick = async (): Promise<void> => {
    const [chosen] = file.current?.files ?? [];
    if (!chosen || !file.current) return;
    const result = await onImport(chosen);
    // Emptied, so that choosing the same file again, once mended, counts as a change.
    file.current.value = '';
    setLast(result);
  };
  const undo = (): void => {
    last?.undo?.();
    setLast({ message: 'Your settings are as they were before.', undo: null });
  };

  return (
    <>
      <div class="transfer">
        <button type="button" class="button" onClick={onExport}>
          Save to a file
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          Load from a file
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="File with settings"
          onChange={() => void pick()}
        />
        <button type="button" class="button" onClick={() => setLast(onReset())}>
          Restore the defaults
        </button>
      </div>
      <p class="said" role="status">
        {last?.message}
      </p>
      {last?.undo && (
        <button type="button" class="button" data-kind="quiet" onClick={undo}>
          Undo
        </button>
      )}
    </>
  );
}
