-- What was sent out stays as it was sent out: a version is never changed, but for its number, which a merge counts anew
-- when two machines gave the same, and goes only with its meeting, whose items
-- are removed before it.
DROP TRIGGER IF EXISTS agenda_version_update;
CREATE TRIGGER agenda_version_update BEFORE UPDATE ON agenda_version
WHEN NEW.id IS NOT OLD.id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.published_on IS NOT OLD.published_on
  OR NEW.published_at IS NOT OLD.published_at OR NEW.content IS NOT OLD.content
BEGIN
  SELECT RAISE(ABORT, 'a published agenda is not changed');
END;
-- INSERT OR REPLACE would delete the old row without asking the trigger below.
DROP TRIGGER IF EXISTS agenda_version_insert;
CREATE TRIGGER agenda_version_insert BEFORE INSERT ON agenda_version
BEGIN
  SELECT RAISE(ABORT, 'a published agenda is not changed')
  WHERE EXISTS (SELECT 1 FROM agenda_version v
    WHERE v.id = NEW.id OR (v.meeting_id = NEW.meeting_id AND v.number = NEW.number));
END;
DROP TRIGGER IF EXISTS agenda_version_delete;
CREATE TRIGGER agenda_version_delete BEFORE DELETE ON agenda_version
BEGIN
  SELECT RAISE(ABORT, 'a published agenda goes only with its meeting')
  WHERE EXISTS (SELECT 1 FROM meeting m WHERE m.id = OLD.meeting_id AND m.status NOT IN ('planned', 'cancelled'))
     OR EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = OLD.meeting_id);
END;
