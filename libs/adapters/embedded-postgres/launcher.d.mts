export interface PostgresOptions {
  /** Folder of the cluster; made when missing. Where the server's account cannot reach it, the cluster lies elsewhere and `cluster-path` names it. */
  dataDir: string;
  /** Port on the loopback interface; without it the one used last time, else any free one. */
  port?: number;
  /** False for data that is thrown away after the run: fast, and lost in a power cut. Default true. */
  durable?: boolean;
  /** Takes the server's log, one line a call. */
  onLog?: (line: string) => void;
  /** Takes what the operator should know, in German: that the data lies elsewhere. Without it the line goes to stderr. */
  onRemark?: (line: string) => void;
}

export interface RunningPostgres {
  /** Address of the superuser `postgres`. */
  url: string;
  port: number;
  /** Resolves when the server is gone, wanted or not. */
  ended: Promise<void>;
  /** Ends every connection and resolves when the server is gone. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts Postgres 18 on a folder, making the cluster at the first start. A server that outlived a killed process is ended first.
 * Throws when a living process already runs this cluster, when no binaries fit the machine, or with the server's last words.
 */
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;

/** Ends what still runs on the folder and deletes it, wherever the cluster lies. Throws when a living process uses it. */
export function removePostgres(dataDir: string): void;
