-- Whom a case can be given to is what the register of officer accounts says.
drop table officers_seen;
