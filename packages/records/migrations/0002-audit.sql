-- Anchors pin down all events up to a position: how many there are and a digest over their hashes, in order. They are
-- also reported outside the database, so that cutting off the end of history shows as well.
create table audit_anchors (
  position bigint primary key,
  events bigint not null,
  digest text not null,
  seal text not null,
  taken_at timestamptz not null
);
