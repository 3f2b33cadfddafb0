/** Files that can be chosen as lists, by ending and by type. */
export const listTypes = [
  '.csv',
  'text/csv',
  '.txt',
  '.xlsx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
