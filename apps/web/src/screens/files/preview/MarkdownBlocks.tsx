import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';

const headings = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;
/** A link leads out only by these; everything else is shown as words. */
const leadsOut = /^(https?:|mailto:)/i;

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';
const isLink = (token: Token): token is Tokens.Link => token.type === 'link';

const inside = (token: Token): readonly Token[] => ('tokens' in token ? (token.tokens ?? []) : []);
const textOf = (token: Token): string => ('text' in token && typeof token.text === 'string' ? token.text : token.raw);

/** Each token by its place: the text does not change while it is shown. */
export const Blocks = ({ tokens }: { readonly tokens: readonly Token[] }) => <>{tokens.map((token, place) => <Block key={place} token={token} />)}</>;

const Block = ({ token }: { readonly token: Token }): ReactNode => {
  if (isHeading(token)) {
    const Heading = headings[token.depth - 1] ?? 'h6';
    return <Heading><Inline tokens={token.tokens} /></Heading>;
  }
  if (isList(token)) return <List list={token} />;
  if (isTable(token)) return <Table table={token} />;
  if (token.type === 'paragraph') return <p><Inline tokens={inside(token)} /></p>;
  if (token.type === 'blockquote') return <blockquote><Blocks tokens={inside(token)} /></blockquote>;
  if (token.type === 'code') return <pre>{textOf(token)}</pre>;
  if (token.type === 'hr') return <hr />;
  if (token.type === 'text') return inside(token).length > 0 ? <Inline tokens={inside(token)} /> : textOf(token);
  // HTML of the writer stands there as the words it is made of.
  return token.type === 'space' ? null : <p>{token.raw}</p>;
};

const List = ({ list }: { readonly list: Tokens.List }) => {
  const items = list.items.map((item, place) => <li key={place}><Blocks tokens={item.tokens} /></li>);
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
};

const Table = ({ table }: { readonly table: Tokens.Table }) => (
  <table>
    <thead>
      <tr>{table.header.map((cell, place) => <th key={place} scope="col"><Inline tokens={cell.tokens} /></th>)}</tr>
    </thead>
    <tbody>
      {table.rows.map((row, place) => (
        <tr key={place}>{row.map((cell, column) => <td key={column}><Inline tokens={cell.tokens} /></td>)}</tr>
      ))}
    </tbody>
  </table>
);

const Inline = ({ tokens }: { readonly tokens: readonly Token[] }) => <>{tokens.map((token, place) => <Span key={place} token={token} />)}</>;

const Span = ({ token }: { readonly token: Token }): ReactNode => {
  if (token.type === 'strong') return <strong><Inline tokens={inside(token)} /></strong>;
  if (token.type === 'em') return <em><Inline tokens={inside(token)} /></em>;
  if (token.type === 'del') return <del><Inline tokens={inside(token)} /></del>;
  if (token.type === 'codespan') return <code>{textOf(token)}</code>;
  if (token.type === 'br') return <br />;
  if (isLink(token)) return leadsOut.test(token.href) ? <a href={token.href} target="_blank" rel="noopener noreferrer"><Inline tokens={token.tokens} /></a> : <Inline tokens={token.tokens} />;
  // Pictures would be fetched from elsewhere: their description stands for them.
  if (token.type === 'image' || token.type === 'escape') return textOf(token);
  return inside(token).length > 0 ? <Inline tokens={inside(token)} /> : token.type === 'html' ? token.raw : textOf(token);
};
