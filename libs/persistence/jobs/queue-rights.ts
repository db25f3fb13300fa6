/**
 * Lets `frak_app` put jobs in. Several processes start at once, and two grants on one table at the same moment fail: one
 * statement is one transaction, and the lock in it makes the second process wait for the first.
 */
export const queueRights = `do $$
begin
  perform pg_advisory_xact_lock(hashtext('fraktionsraum queue rights'));
  grant usage on schema pgboss to frak_app;
  grant select, insert on all tables in schema pgboss to frak_app;
end $$`;
