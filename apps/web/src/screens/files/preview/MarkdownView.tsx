import { lexer } from 'marked';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { Blocks } from './MarkdownBlocks.js';
import styles from './Viewer.module.css';
import { useText } from './useText.js';

interface Props {
  readonly source: string;
  readonly name: string;
}

/** Markdown, set. It becomes elements of ours one by one and never HTML of its writer. */
const MarkdownView = ({ source, name }: Props) => (
  <div className={styles.content}>
    <div className={styles.stage} tabIndex={0} role="region" aria-label={name}>
      <Loaded query={useText(source)}>
        {(text) => (
          <article className={styles.article}>
            <Blocks tokens={lexer(text)} />
          </article>
        )}
      </Loaded>
    </div>
  </div>
);
export default MarkdownView;
