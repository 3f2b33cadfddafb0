/** The schema versions that are here, which one rules, and the choice of another. */
import { useState } from 'react';
import type { SchemaView } from '../../../shared/schema-views.ts';
import { useCall, useCommand } from '../../queries.ts';
import { formatInstant } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';

export function SchemaPanel() {
  const t = useText();
  const announce = useAnnounce();
  const list = useCall('schema.list', {});
  const use = useCommand('schema.use');
  const [asked, setAsked] = useState<{ readonly schema: string; readonly name: string } | null>(null);
  const choose = (): void => {
    if (asked !== null) use.mutate({ schema: asked.schema }, { onSuccess: () => announce(t('schema.chosen')) });
  };
  return (
    <Panel title={t('settings.schemas')}>
      <p className="soft">{t(list.data?.chosen ? 'schema.is-chosen' : 'schema.newest-rules')}</p>
      <FaultNotice error={list.error ?? use.error} />
      <Table
        caption={t('settings.schemas')}
        captionHidden
        columns={[
          { key: 'version', title: t('schema.version') },
          { key: 'digest', title: 'SHA-256' },
          { key: 'source', title: t('schema.source') },
          { key: 'state', title: t('schema.state') },
        ]}
      >
        {(list.data?.schemas ?? []).map((schema) => (
          <SchemaRow
            key={schema.digest}
            schema={schema}
            onUse={() => setAsked({ schema: schema.digest, name: schema.version })}
          />
        ))}
      </Table>
      {list.data?.chosen && (
        <div>
          <Button onPress={() => setAsked({ schema: 'newest', name: t('schema.newest') })}>
            {t('schema.use-newest')}
          </Button>
        </div>
      )}
      <p className="field-hint">{t('schema.add-hint')}</p>
      <Confirm
        isOpen={asked !== null}
        title={t('schema.use-title', { version: asked?.name ?? '' })}
        confirm={t('schema.use')}
        onClose={() => setAsked(null)}
        onConfirm={choose}
      >
        <p>{t('schema.use-words')}</p>
      </Confirm>
    </Panel>
  );
}

function SchemaRow({ schema, onUse }: { readonly schema: SchemaView; readonly onUse: () => void }) {
  const t = useText();
  const { version, digest, source, addedAt, active } = schema;
  return (
    <tr>
      <td>{version}</td>
      <td>
        <code>{digest.slice(0, 12)}</code>
      </td>
      <td>
        {t(`schema.${source}`)}
        {addedAt !== null && <span className="soft"> {formatInstant(addedAt)}</span>}
      </td>
      <td>
        {active ? (
          <Badge tone="ok">{t('schema.active')}</Badge>
        ) : (
          <Button weight="quiet" aria-label={t('schema.use-one', { version })} onPress={onUse}>
            {t('schema.use')}
          </Button>
        )}
      </td>
    </tr>
  );
}
