/** The night's work in the words of systemd, cron and Windows' Task Scheduler: Tuesday to Saturday, Swedish time. */

export type Schedule = {
  /** `HH:MM`, on the wall in Sweden. */
  readonly at: string;
  /** The program and its arguments, unquoted. */
  readonly command: readonly string[];
};
export type ScheduleFile = { readonly name: string; readonly text: string };

/** A missed start is made up for when the machine wakes; holidays are the program's own business (docs/cli.md). */
export function systemd({ at, command }: Schedule): ScheduleFile[] {
  const service = [
    '[Unit]',
    'Description=LEFI Mirror: the nightly deliveries from FK',
    'Wants=network-online.target',
    'After=network-online.target',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=${command.map(systemdWord).join(' ')}`,
    // 3: done, and something is flagged. That is for people to see in the app, not a failed unit.
    'SuccessExitStatus=3',
  ];
  const timer = [
    '[Unit]',
    'Description=LEFI Mirror, Tuesday to Saturday',
    '',
    '[Timer]',
    `OnCalendar=Tue..Sat *-*-* ${at}:00 Europe/Stockholm`,
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
  ];
  return [file('lefi-night.service', service), file('lefi-night.timer', timer)];
}

export function cron({ at, command }: Schedule): ScheduleFile[] {
  const [hour, minute] = at.split(':').map(Number);
  const line = `${minute} ${hour} * * 2-6 ${command.map(shellWord).join(' ').replaceAll('%', '\\%')}`;
  return [file('crontab', ['CRON_TZ=Europe/Stockholm', line])];
}

/** For `schtasks /Create /TN "LEFI night" /XML lefi-night.xml`; the machine's clock is taken to be Swedish. */
export function taskScheduler({ at, command }: Schedule): ScheduleFile[] {
  const [program = '', ...rest] = command;
  const days = ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map((day) => `<${day} />`).join('');
  const task = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <Triggers><CalendarTrigger>',
    `    <StartBoundary>2026-01-01T${at}:00</StartBoundary>`,
    `    <ScheduleByWeek><DaysOfWeek>${days}</DaysOfWeek><WeeksInterval>1</WeeksInterval></ScheduleByWeek>`,
    '  </CalendarTrigger></Triggers>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>',
    '    <ExecutionTimeLimit>PT6H</ExecutionTimeLimit>',
    '  </Settings>',
    '  <Actions><Exec>',
    `    <Command>${xmlText(program)}</Command>`,
    `    <Arguments>${xmlText(rest.map(windowsWord).join(' '))}</Arguments>`,
    '  </Exec></Actions>',
    '</Task>',
  ];
  return [file('lefi-night.xml', task)];
}

const file = (name: string, lines: readonly string[]): ScheduleFile => ({ name, text: `${lines.join('\n')}\n` });

const isPlain = (word: string): boolean => /^[\w./:=@+-]+$/.test(word);
const shellWord = (word: string): string => (isPlain(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
/** systemd reads C escapes, `%` specifiers and `$` variables within double quotes. */
const systemdWord = (word: string): string =>
  isPlain(word) ? word : `"${word.replace(/[\\"]/g, '\\$&').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;
/** As Windows programs take arguments apart: backslashes double before a quote and at the end. */
const windowsWord = (word: string): string =>
  /^[^\s"]+$/.test(word) ? word : `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
