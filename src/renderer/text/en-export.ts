/** English texts: exports and printouts. */

export const enExport = {
  'export.menu': 'Export',
  'export.menu-of': 'Export {title}',
  'export.csv': 'CSV for Excel',
  'export.xlsx': 'Excel (XLSX)',
  'export.print': 'Print or PDF …',
  'export.done': '{name}: {count, plural, one {one row} other {# rows}}.',
  'export.failed': 'Nothing was exported ({code}).',
  'export.noted': 'Journalled: who, what and how many rows. Only what you see leaves the program.',
  'export.about-sheet': 'About the export',
  'export.content': 'Content',
  'export.flag': 'Flag',
  'export.code': 'Code',
  'export.delivery': 'Delivery',
  'export.rows': 'Rows',
  'export.made-at': 'Made',
  'export.made-by': 'By',
  'export.organisation': 'Organisation',
  'export.program': 'Program',
  'export.known-now': 'now, last night received {night}',
  'export.print-head': 'About the printout',
  'export.print-refused':
    'The printout is empty: it must be journalled first. Print with Ctrl+P in the program or with the Export menu.',
} as const;
