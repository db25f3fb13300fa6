// Each file says by unicode-range what it is for, so that a name like Yıldız costs its own few kilobytes and no other does.
import '@fontsource/fira-sans/400.css';
import '@fontsource/fira-sans/500.css';
import '@fontsource/fira-sans/600.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
