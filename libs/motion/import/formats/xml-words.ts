import { Parser } from 'htmlparser2';

/** The words that stand in a part of a Word file, one line for all paragraphs. */
export function wordsInXml(xml: Uint8Array): string {
  let open = 0;
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (isText(name)) open += 1;
        if (name === 'w:tab' || name === 'w:br') found.push(' ');
      },
      ontext: (data) => {
        if (open > 0) found.push(data);
      },
      onclosetag: (name) => {
        if (isText(name)) open -= 1;
        if (name === 'w:p') found.push(' ');
      },
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder().decode(xml));
  return found.join('').replace(/\s+/g, ' ').trim();
}

const isText = (name: string): boolean => name === 'w:t' || name === 'm:t';
