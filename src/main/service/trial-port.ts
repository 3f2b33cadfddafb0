/** The port for trying a way to FK without using it. */
import type { TransportSettings } from '../../shared/settings.ts';
import type { TransportStepName, TransportTestView } from '../../shared/settings-views.ts';
import type { Secrets } from './ports.ts';

/**
 * Goes the whole way and looks, and sends no file; to a server whose key is not pinned neither user nor password.
 * What does not succeed is told in its step and not thrown. `onStep` hears of each step that has begun.
 */
export type TransportTrial = (
  settings: TransportSettings,
  secrets: Secrets,
  onStep: (name: TransportStepName) => void,
) => Promise<TransportTestView>;
