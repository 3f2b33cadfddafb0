/** Swedish texts: exports and printouts. */

export const svExport = {
  'export.menu': 'Exportera',
  'export.menu-of': 'Exportera {title}',
  'export.csv': 'CSV för Excel',
  'export.xlsx': 'Excel (XLSX)',
  'export.print': 'Skriv ut eller PDF …',
  'export.done': '{name}: {count, plural, one {en rad} other {# rader}}.',
  'export.failed': 'Ingenting har exporterats ({code}).',
  'export.noted': 'Loggas: vem, vad och hur många rader. Bara det du ser lämnar programmet.',
  'export.about-sheet': 'Om exporten',
  'export.content': 'Innehåll',
  'export.flag': 'Flagga',
  'export.code': 'Kod',
  'export.delivery': 'Leverans',
  'export.rows': 'Rader',
  'export.made-at': 'Uttaget',
  'export.made-by': 'Av',
  'export.organisation': 'Organisation',
  'export.program': 'Program',
  'export.known-now': 'nu, senast mottagna natt {night}',
  'export.print-head': 'Om utskriften',
  'export.print-refused':
    'Utskriften är tom: den ska loggas först. Skriv ut med Ctrl+P i programmet eller med menyn Exportera.',
} as const;
