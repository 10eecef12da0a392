-- A row of an application longer than 2 kB was taken apart: with its state bound to the row, the server put names, hash and rank
-- beside the table, a rewritten rank is another pointer, and every index was told of every event. Now a row may be twice as long
-- before anything happens to it; then the state, the longest by far, is compressed first and only then put beside the table.
alter table applications set (toast_tuple_target = 4096);
alter table applications alter column state set storage extended;
