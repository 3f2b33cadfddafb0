/** What a person must look at for this person, and, behind a button, what has been looked at before. */
import { useState } from 'react';
import type { Personnummer } from '../../../../shared/identifier.ts';
import type { FlagView } from '../../../../shared/views.ts';
import { useCall } from '../../../queries.ts';
import { hrefOf } from '../../../route.ts';
import { useText } from '../../../text/text.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import { flagColumns } from '../../../ui/flag-columns.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ResolveFlag } from '../../../ui/resolve-flag.tsx';
import './person-flags.css';

type PersonFlagsProps = {
  readonly personnummer: Personnummer;
  /** The open ones. */
  readonly flags: readonly FlagView[];
};

/** More of them push the facts out of sight. */
const shownAtOnce = 3;

export function PersonFlags({ personnummer, flags }: PersonFlagsProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const [past, setPast] = useState(false);
  const open = flags.filter(({ state }) => state === 'open');
  const shown = all ? open : open.slice(0, shownAtOnce);
  const actions = (
    <div className="row">
      {open.length > shownAtOnce && (
        <Button weight="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {t(all ? 'flags.fewer' : 'flags.all', { count: open.length })}
        </Button>
      )}
      <Button weight="quiet" aria-expanded={past} onPress={() => setPast(!past)}>
        {t(past ? 'flags.hide-resolved' : 'flags.show-resolved')}
      </Button>
      <ExportMenu table={{ what: 'flags', title: t('flags.export'), columns: flagColumns(t), rows: open }} />
    </div>
  );
  return (
    <Panel
      title={t('flags.title', { count: open.length })}
      actions={actions}
      className={open.length === 0 && !past ? 'person-flags person-flags-none' : 'person-flags'}
    >
      {open.length > 0 && (
        <ul className="flags">
          {shown.map((flag) => (
            <Flag key={flag.id} flag={flag} />
          ))}
        </ul>
      )}
      {past && <Resolved personnummer={personnummer} />}
    </Panel>
  );
}

function Resolved({ personnummer }: { readonly personnummer: Personnummer }) {
  const t = useText();
  const { data: flags, error } = useCall('flag.list', { state: 'resolved', personnummer });
  return (
    <>
      <FaultNotice error={error} />
      {flags?.length === 0 && <p className="soft">{t('flags.none-resolved')}</p>}
      {flags && flags.length > 0 && (
        <ul className="flags" aria-label={t('flags.resolved')}>
          {flags.map((flag) => (
            <Flag key={flag.id} flag={flag} />
          ))}
        </ul>
      )}
    </>
  );
}

function Flag({ flag }: { readonly flag: FlagView }) {
  const t = useText();
  const isOpen = flag.state === 'open';
  return (
    <li className="flag">
      <Badge tone={isOpen ? 'warn' : 'ok'}>{t(isOpen ? 'flags.open' : 'flags.is-resolved')}</Badge>
      <div className="flag-words">
        <p>
          {flag.message} <code className="flag-code">{flag.code}</code>
        </p>
        {flag.note !== null && <p className="soft">{t('flags.noted', { note: flag.note })}</p>}
      </div>
      <div className="row">
        {flag.delivery !== null && (
          <a href={hrefOf('deliveries', flag.delivery)}>{t('record.delivery', { id: flag.delivery })}</a>
        )}
        {isOpen && <ResolveFlag flag={flag} />}
      </div>
    </li>
  );
}
