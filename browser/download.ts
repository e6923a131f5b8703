/** Hands the reader a file, as a link would; asks for no permission to see downloads. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked too soon, the address is gone before the browser has opened it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
