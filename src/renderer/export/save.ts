/** Hands a file to the browser or the desktop window, which asks where it goes or puts it among the downloads. */

/** Long enough for the slowest disk to have begun reading. */
const keptMs = 60_000;

export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
