/** Writes response files for tests from plain values; shares nothing with the product's own reading or the simulator. */

/** `[name, text]` or `[name, children]`, in document order. */
export type Node = readonly [name: string, content: string | readonly Node[]];

export type PersonXml = {
  readonly personnummer: string;
  readonly type?: string;
  readonly status?: { readonly code: string; readonly benefits?: readonly string[] };
  readonly benefits?: readonly Node[];
};

export type ResponseXml = {
  readonly lopnummer: number;
  readonly skapad: string;
  readonly organisation?: string;
  readonly persons: readonly PersonXml[];
};

export const namespace = 'http://schema.forsakringskassan.se/externa_intressenter';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');

export const nodeXml = ([name, content]: Node): string =>
  `<${name}>${typeof content === 'string' ? escaped(content) : content.map(nodeXml).join('')}</${name}>`;

function personXml({ personnummer, type, status, benefits }: PersonXml): string {
  const listed = status?.benefits?.map((benefit): Node => [benefit, '1']);
  const answer: Node[] = status
    ? [
        [
          'statusBestallning',
          [['kundStatus', status.code], ...(listed ? [['formansinformation', listed] as Node] : [])],
        ],
      ]
    : [];
  const parts: Node[] = [
    ['personnummer', personnummer],
    ...answer,
    ...(benefits ? [['formansinformation', benefits] as Node] : []),
  ];
  return `<person${type === undefined ? '' : ` informationstyp="${type}"`}>${parts.map(nodeXml).join('')}</person>`;
}

export const startXml = ({ organisation, skapad, lopnummer }: ResponseXml): string =>
  nodeXml([
    'startpost',
    [
      ['organisationsnummer', organisation ?? '5560360793'],
      ['skapad', skapad],
      ['lopnummer', String(lopnummer)],
    ],
  ]);

export function responseXml(response: ResponseXml): string {
  const persons = response.persons.map(personXml).join('\n');
  const end = nodeXml(['slutpost', [['antalPersoner', String(response.persons.length)]]]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<bestallningsvar xmlns="${namespace}">\n${startXml(response)}
<informationsfalt>\n${persons}\n</informationsfalt>\n${end}\n</bestallningsvar>\n`;
}
