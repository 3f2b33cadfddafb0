/** The order of vitest's files: those that take half a minute go first, so that none of them runs alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Without times of an earlier run vitest begins with the largest files, and these are among the smallest. */
const longest = [
  'property/mirror.test.ts',
  'flow/kill-points.test.ts',
  'flow/kill-random.test.ts',
  'flow/kill-ingest.test.ts',
  'property/mirror-permutation.test.ts',
  'flow/truncation.test.ts',
  'flow/kill-memory.test.ts',
  'flow/simulator-memory.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((file) => moduleId.endsWith(`/test/${file}`));
  return place === -1 ? longest.length : place;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
