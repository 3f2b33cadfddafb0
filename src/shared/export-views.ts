/** What leaves the program: in which forms, and what the service answers when it has noted it. */

export const exportFormats = ['csv', 'xlsx', 'print'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `at`: ISO, UTC; the instant that stands in the access log and on the export. */
export type NotedView = { readonly at: string };
