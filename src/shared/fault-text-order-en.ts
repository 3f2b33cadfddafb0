/** Faults about what an order rests on and about order files on their way, in English. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const englishOrders = {
  'order.purpose-missing':
    '[The refresh of incident {incident}|The order] has no purpose, and the settings require one.[ Its batches wait: order {incident} once more with a purpose.| Say why you order.][ This is so of {drafts} drafts: remove them and add them again.]',
  'order.consent-missing':
    'The purpose[ {purpose}] rests on the consent of the individual, and the settings require a record of it. Give a date and a reference.[ This is so of {drafts} drafts: remove them and add them again.]',
  'order.outside-window':
    'FK takes no files now, so[ {file}| the file] is queued[ and leaves {opens}]. It can be recalled until then, or sent now anyway.',
  'order.not-sent':
    'The order file[ {file}] could not be sent automatically[ on {date}] and still waits.[ The fault is {fault}] It is tried again; once it has gone, this flag closes.',
  'order.not-recallable':
    'The order file[ {file}] cannot be recalled[: {reason}]. Cancel what is not to be watched any longer instead.',
  'order.not-removable':
    'The order line[ {line}] cannot be removed[: {reason}]. Only drafts can; recall the file if its upload has not begun.',
} as const satisfies SomeFaultTexts;

export const englishOrdersWords = {
  purpose: 'the purpose is none of samordning, riskbedomning, pensionsprognos and skadereglering',
  consent: 'the consent is a date and a reference, at most 100 characters and without a personnummer',
  'file-sending': 'its upload has begun',
  'file-sent': 'it is sent',
  'file-recalled': 'it is recalled already',
  'file-unknown': 'it is not there',
  'line-composed': 'it is in a file',
  'line-sent': 'it is sent',
  'line-answered': 'it is answered',
  'line-rejected': 'it is rejected',
  'line-removed': 'it is removed already',
  'line-unknown': 'it is not there',
} as const;
