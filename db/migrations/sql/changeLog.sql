-- The change log is append-only. The one exception: the open last entry grows while its text is being typed.
DROP TRIGGER IF EXISTS change_set_no_delete;
CREATE TRIGGER change_set_no_delete BEFORE DELETE ON change_set
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;
DROP TRIGGER IF EXISTS change_set_no_update;
CREATE TRIGGER change_set_no_update BEFORE UPDATE ON change_set
WHEN OLD.is_open = 0 OR NEW.seq <> OLD.seq OR NEW.site_id <> OLD.site_id OR NEW.site_seq <> OLD.site_seq
  OR NEW.time <> OLD.time OR NEW.at <> OLD.at OR NEW.actor <> OLD.actor OR NEW.command <> OLD.command
  OR NEW.undoes_seq IS NOT OLD.undoes_seq
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;
DROP TRIGGER IF EXISTS change_no_delete;
CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;
DROP TRIGGER IF EXISTS change_no_update;
CREATE TRIGGER change_no_update BEFORE UPDATE ON change
WHEN NEW.change_set_seq <> OLD.change_set_seq OR NEW.ordinal <> OLD.ordinal OR NEW.topic <> OLD.topic OR NEW.row_id <> OLD.row_id
  OR NEW.operation <> OLD.operation
  OR NOT EXISTS (SELECT 1 FROM change_set s WHERE s.seq = OLD.change_set_seq AND s.is_open = 1)
BEGIN
  SELECT RAISE(ABORT, 'the change log is append-only');
END;
