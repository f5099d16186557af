-- A change says in its body for which account it was made ("account"; missing: made before). A
-- version that does not know this would send it under any name: it must not open this file.
PRAGMA user_version = 4;
