/** Which program, whose profile, which schema; and who has set what. */
import type { SettingChange, SettingsView } from '../../../shared/settings-views.ts';
import { useCall } from '../../queries.ts';
import { formatInstant } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';

export function AboutPanel({ view }: { readonly view: SettingsView }) {
  const t = useText();
  const about = useCall('app.about', {}).data;
  const schema = useCall('schema.list', {}).data?.schemas.find(({ active }) => active);
  return (
    <Panel title={t('settings.about')}>
      <Facts
        facts={[
          { label: t('about.version'), value: about?.version ?? '' },
          { label: t('about.organisation'), value: view.organisation },
          {
            label: t('about.schema'),
            value: schema === undefined ? '' : `${schema.version} ${schema.digest.slice(0, 12)}`,
          },
          { label: t('about.directory'), value: <code>{view.directory}</code> },
          { label: t('about.transport'), value: about?.transport ?? '' },
        ]}
      />
    </Panel>
  );
}

/** Newest first; a secret is told by its name only. */
export function ChangesPanel({ changes }: { readonly changes: readonly SettingChange[] }) {
  const t = useText();
  return (
    <Panel title={t('settings.changes')} className="wide">
      {changes.length === 0 ? (
        <p className="empty">{t('settings.no-changes')}</p>
      ) : (
        <Table
          caption={t('settings.changes')}
          captionHidden
          columns={(['at', 'actor', 'setting', 'before', 'after'] as const).map((key) => ({
            key,
            title: t(`changed.${key}`),
          }))}
        >
          {changes.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the trace has no other identity, and only grows at its head
            <tr key={place}>
              <td>{formatInstant(one.at)}</td>
              <td>
                {one.actor} <span className="soft">({one.host})</span>
              </td>
              <td>
                <code>{one.setting}</code>
              </td>
              <td className="wrap">{one.before ?? '–'}</td>
              <td className="wrap">{one.after ?? '–'}</td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
