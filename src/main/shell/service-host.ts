/** The service process's side of the line: opens the service when first asked, answers calls, tells events. */
import { faultOf } from '../../shared/fault.ts';
import { failed, type Result } from '../../shared/result.ts';
import type { Service } from '../assemble.ts';
import { dispatch, type ReportUnexpected } from '../dispatch.ts';
import type { FromService, ToService } from './service-protocol.ts';

export type ServiceHost = {
  /** Opens the profile. When it cannot be opened, each call answers with that fault, and the next one tries again. */
  readonly open: () => Promise<Service>;
  readonly post: (message: FromService) => void;
  /** Ends this process. */
  readonly exit: () => void;
  readonly report: ReportUnexpected;
};

/** Returns the function that takes the messages of the window's process. */
export function hostService(host: ServiceHost): (message: ToService) => Promise<void> {
  let opened: Promise<Service> | undefined;
  const service = (): Promise<Service> => {
    opened ??= openAndListen(host).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return async (message) => {
    if (message.kind === 'call') {
      const result = await answer(service, message.name, message.input, host.report);
      host.post({ kind: 'answer', id: message.id, result });
    } else if (message.kind === 'wake') {
      await opened?.then((open) => open.wake()).catch(() => undefined);
    } else {
      await opened?.then((open) => open.close()).catch(() => undefined);
      host.exit();
    }
  };
}

async function openAndListen(host: ServiceHost): Promise<Service> {
  const service = await host.open();
  service.events.on('progress', (value) => host.post({ kind: 'event', event: 'progress', value }));
  service.events.on('changed', (value) => host.post({ kind: 'event', event: 'changed', value }));
  return service;
}

async function answer(
  service: () => Promise<Service>,
  name: unknown,
  input: unknown,
  report: ReportUnexpected,
): Promise<Result<unknown>> {
  try {
    return await dispatch((await service()).handlers, name, input, 'any', report);
  } catch (error) {
    return failed(faultOf(error));
  }
}
