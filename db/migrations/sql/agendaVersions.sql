-- What was sent out stays as it was sent out: a version is never changed, and goes only with its meeting, whose items
-- are removed before it.
DROP TRIGGER IF EXISTS agenda_version_update;
CREATE TRIGGER agenda_version_update BEFORE UPDATE ON agenda_version
BEGIN
  SELECT RAISE(ABORT, 'a published agenda is not changed');
END;
DROP TRIGGER IF EXISTS agenda_version_delete;
CREATE TRIGGER agenda_version_delete BEFORE DELETE ON agenda_version
BEGIN
  SELECT RAISE(ABORT, 'a published agenda goes only with its meeting')
  WHERE EXISTS (SELECT 1 FROM meeting m WHERE m.id = OLD.meeting_id AND m.status NOT IN ('planned', 'cancelled'))
     OR EXISTS (SELECT 1 FROM agenda_item i WHERE i.meeting_id = OLD.meeting_id);
END;
