/** Starts the service process as Electron's utility process and speaks to it. */
import type { ForkOptions, UtilityProcess } from 'electron';
import type { ServiceChild } from './service-client.ts';

type Child = Pick<UtilityProcess, 'postMessage' | 'kill' | 'on' | 'once'>;
type Fork = (modulePath: string, args: string[], options: ForkOptions) => Child;

/** `script` is the built service-process.js; `profile` is the profile's directory where one was named. */
export function startUtilityChild(fork: Fork, script: string, profile: string | undefined): ServiceChild {
  const child = fork(script, profile === undefined ? [] : [profile], { serviceName: 'LEFI service', stdio: 'inherit' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}
