export interface NamedFile {
  readonly name: string;
  readonly text: string;
  /** Media type. */
  readonly type: string;
}

/** Hands a file to the browser to be saved. */
export function saveFile({ name, text, type }: NamedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
