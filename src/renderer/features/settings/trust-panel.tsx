/** Checking everything that is kept, and how a backup is made. */
import type { VerifyView } from '../../../shared/verify-views.ts';
import { checkWords, problemWords } from '../../../shared/verify-words.ts';
import { JobProgress } from '../../app/progress.tsx';
import { useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { formatCount } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';

export function TrustPanel({ directory }: { readonly directory: string }) {
  const t = useText();
  const announce = useAnnounce();
  const verify = useCommand('mirror.verify');
  const check = (): void =>
    verify.mutate({}, { onSuccess: ({ ok }) => announce(t(ok ? 'verify.sound' : 'verify.unsound')) });
  return (
    <Panel title={t('settings.trust')} className="wide">
      <p>{t('verify.words')}</p>
      <div>
        <Button onPress={check} isDisabled={verify.isPending}>
          {t('verify.run')}
        </Button>
      </div>
      {verify.isPending && <JobProgress />}
      <FaultNotice error={verify.error} />
      {verify.data && <Checks result={verify.data} />}
      <h3>{t('backup.title')}</h3>
      <p>{t('backup.words')}</p>
      <p className="command">
        <code>{`lefi --profile "${directory}" backup ${t('backup.file')}`}</code>
      </p>
    </Panel>
  );
}

function Checks({ result }: { readonly result: VerifyView }) {
  const t = useText();
  const { language } = useSettings();
  return (
    <>
      <Notice tone={result.ok ? 'ok' : 'bad'} title={t(result.ok ? 'verify.sound' : 'verify.unsound')}>
        {!result.ok && <p>{t('verify.unsound-words')}</p>}
      </Notice>
      <Table
        caption={t('verify.result')}
        captionHidden
        columns={[
          { key: 'check', title: t('verify.check') },
          { key: 'state', title: t('verify.state') },
          { key: 'checked', title: t('verify.checked'), align: 'end' },
        ]}
      >
        {result.checks.map(({ name, ok, checked, problems, more }) => (
          <tr key={name}>
            <td className="wrap">
              {checkWords(language, name)}
              <ul>
                {problems.slice(0, 10).map(({ code, detail }) => (
                  <li key={`${detail.reason} ${detail.thing}`}>
                    {problemWords(language, detail.reason as never, detail)} <code>{code}</code>
                  </li>
                ))}
              </ul>
              {problems.length + more > 10 && <p>{t('verify.more', { count: problems.length + more - 10 })}</p>}
            </td>
            <td>
              <Badge tone={ok ? 'ok' : 'bad'}>{t(ok ? 'verify.ok' : 'verify.found')}</Badge>
            </td>
            <td className="end">{formatCount(checked)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
