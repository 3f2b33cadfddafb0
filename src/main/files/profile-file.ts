/** A profile's file while the service runs: read again, and changed one change at a time. */
import type { Profile } from '../../shared/settings.ts';
import type { ProfileFile } from '../service/profile-port.ts';
import { checkProfile, openProfile, writeProfile } from './profile.ts';

/** `adopt` is told what rules from now on, each time the file has been read or written. */
export function openProfileFile(directory: string, adopt: (profile: Profile) => void): ProfileFile {
  let last: Promise<unknown> = Promise.resolve();
  const adopted = (profile: Profile): Profile => {
    adopt(profile);
    return profile;
  };
  const changeNow: ProfileFile['change'] = async (change, trace) => {
    const before = await openProfile(directory);
    const after = checkProfile(change(before));
    trace(before, after);
    await writeProfile(directory, after);
    return adopted(after);
  };
  return {
    directory,
    read: async () => adopted(await openProfile(directory)),
    change: (change, trace) => {
      const turn = last.then(() => changeNow(change, trace));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
