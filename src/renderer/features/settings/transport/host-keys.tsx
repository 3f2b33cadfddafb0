/** The server's host keys, to be compared with those that FK has published, and the question whether to trust one. */
import { useState } from 'react';
import type { TransportTestView } from '../../../../shared/settings-views.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';

type HostKeysProps = { readonly result: TransportTestView; readonly onTrust: (fingerprint: string) => void };

export function HostKeys({ result, onTrust }: HostKeysProps) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const [used] = result.hostKeys;
  if (used === undefined) return null;
  const isChanged = result.steps.some(({ name, state }) => name === 'host-key' && state === 'failed');
  return (
    <>
      {!used.trusted && (
        <Notice
          tone={isChanged ? 'bad' : 'warn'}
          role="alert"
          title={t(isChanged ? 'host-key.changed' : 'host-key.compare')}
          actions={<Button onPress={() => setAsking(true)}>{t('host-key.trust-ask')}</Button>}
        >
          <p>{t(isChanged ? 'host-key.changed-words' : 'host-key.compare-words')}</p>
        </Notice>
      )}
      <Table
        caption={t('host-key.shown')}
        columns={[
          { key: 'kind', title: t('host-key.kind') },
          { key: 'fingerprint', title: t('host-key.fingerprint') },
          { key: 'state', title: t('host-key.state') },
        ]}
      >
        {result.hostKeys.map(({ kind, fingerprint, trusted }) => (
          <tr key={fingerprint}>
            <td>{kind}</td>
            <td className="wrap">
              <code className="fingerprint">{fingerprint}</code>
            </td>
            <td>
              <Badge tone={trusted ? 'ok' : 'warn'}>{t(trusted ? 'host-key.trusted' : 'host-key.not-trusted')}</Badge>
            </td>
          </tr>
        ))}
      </Table>
      <Confirm
        isOpen={isAsking}
        title={t('host-key.trust-title')}
        confirm={t('host-key.trust')}
        onClose={() => setAsking(false)}
        onConfirm={() => onTrust(used.fingerprint)}
      >
        <p>{t('host-key.trust-words')}</p>
        <p className="command">
          <code>{used.fingerprint}</code>
        </p>
      </Confirm>
    </>
  );
}
