/** The open flags of one code: how many, and on demand the newest of them, each with what can be done. */
import { useState } from 'react';
import type { FlagGroup as Group } from '../../../shared/attention-views.ts';
import type { FlagView } from '../../../shared/views.ts';
import { type AskAll, allRows } from '../../export/all-rows.ts';
import { ask, useBridge, useCall } from '../../queries.ts';
import { hrefOf, hrefOfVolume, openPerson } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { flagTitles } from '../../text/flag-titles.ts';
import { formatCount, maskNumber } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ExportMenu } from '../../ui/export-menu.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { flagColumns } from '../../ui/flag-columns.ts';
import { ResolveFlag } from '../../ui/resolve-flag.tsx';
import { WorkThrough } from '../persons/work-list/work-through.tsx';
import { DeskRow } from './desk-row.tsx';

/** How many more are told at a time; all of them would be thousands. */
const step = 25;
const most = 500;
const exportedAtOnce = 1000;

export function FlagGroup({ group, number }: { readonly group: Group; readonly number: number }) {
  const t = useText();
  const { language } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const { code, open, fresh } = group;
  return (
    <DeskRow
      number={number}
      tone="warn"
      title={flagTitles[code]?.[language] ?? code}
      isOpen={isOpen}
      onOpen={() => setOpen(!isOpen)}
      detail={<Flags group={group} />}
    >
      {fresh !== null && fresh.count > 0 && (
        <Badge tone="info">{t(fresh.more ? 'start.new-more' : 'start.new', { count: fresh.count })}</Badge>
      )}
      <span>{t('start.open', { count: open })}</span>
    </DeskRow>
  );
}

/** The examples at once; more of them when they are asked for. */
function Flags({ group: { code, open, examples } }: { readonly group: Group }) {
  const t = useText();
  const { language } = useSettings();
  const [shown, setShown] = useState(0);
  const input = { state: 'open', code, newestFirst: true, limit: Math.max(shown, 1) } as const;
  const { data, error } = useCall('flag.list', input, { enabled: shown > 0, keepLast: true });
  const flags = shown > 0 ? (data ?? examples) : examples;
  const bridge = useBridge();
  const all: AskAll<FlagView> = (work) =>
    allRows<FlagView, number>(async (beyond) => {
      const of = { state: 'open', code, newestFirst: true, limit: exportedAtOnce } as const;
      const rows = await ask(bridge, 'flag.list', { ...of, ...(beyond !== null && { beyond }) });
      return { rows, next: rows.length < exportedAtOnce ? null : (rows.at(-1)?.id ?? null) };
    }, work);
  const table = {
    ...{ what: 'flags', title: flagTitles[code]?.[language] ?? code, columns: flagColumns(t), rows: flags },
    personOf: ({ personnummer }: FlagView) => personnummer,
    ...(flags.length < open && { all }),
  };
  return (
    <>
      <div className="row">
        {flags.some(({ personnummer }) => personnummer !== null) && <WorkThrough filters={{ flag: code }} />}
        <ExportMenu table={table} />
      </div>
      <ul>
        {flags.map((flag) => (
          <OpenFlag key={flag.id} flag={flag} />
        ))}
      </ul>
      <FaultNotice error={error} />
      {flags.length < open && (
        <div className="row">
          <span className="soft">{t('start.newest', { shown: flags.length, count: open })}</span>
          {shown < most && (
            <Button weight="quiet" onPress={() => setShown(Math.min(flags.length + step, most))}>
              {t('start.more-flags')}
            </Button>
          )}
        </div>
      )}
      <p className="soft">
        <code>{code}</code> · {formatCount(open)}
      </p>
    </>
  );
}

function OpenFlag({ flag }: { readonly flag: FlagView }) {
  const t = useText();
  const { personnummer, delivery, code } = flag;
  return (
    <li className="desk-flag">
      <p>{flag.message}</p>
      <div className="row">
        {personnummer !== null && (
          <Button weight="quiet" onPress={() => openPerson(personnummer)}>
            {t('start.to-person', { number: maskNumber(personnummer) })}
          </Button>
        )}
        {delivery !== null && <a href={hrefOf('deliveries', delivery)}>{t('start.to-delivery')}</a>}
        {code === 'order.unanswered' && <a href={hrefOf('orders')}>{t('start.to-orders')}</a>}
        {code.startsWith('volume.') && <a href={hrefOfVolume(flag.benefit)}>{t('start.to-volume')}</a>}
        {/* A dispute ends where it was begun, with a note of its own. */}
        {code !== 'delivery.disputed' && <ResolveFlag flag={flag} />}
      </div>
    </li>
  );
}
