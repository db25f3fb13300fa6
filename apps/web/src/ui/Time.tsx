import { useFormat } from '../format/useFormat.js';

/** "vor 10 Minuten"; the exact time is there for pointer and machine. */
export const Ago = ({ at }: { readonly at: string }) => {
  const { ago, stampTime } = useFormat();
  return (
    <time dateTime={at} title={stampTime(at)}>
      {ago(at)}
    </time>
  );
};

/** "Mi., 25.11., 12:00" */
export const When = ({ at }: { readonly at: string }) => {
  const { dayAndTime } = useFormat();
  return <time dateTime={at}>{dayAndTime(at)}</time>;
};
