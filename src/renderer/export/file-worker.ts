/** A thread of its own that makes one large file, so that the page stays quick meanwhile. Answers with the file, or with null where it could not. */
import { type FileJob, makeFile } from './make-file.ts';

self.addEventListener('message', ({ data }: MessageEvent<FileJob>) => {
  makeFile(data).then(
    (file) => self.postMessage(file),
    () => self.postMessage(null),
  );
});
