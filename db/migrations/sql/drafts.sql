-- A draft that went out to readers stays as they read it. Nothing in the program writes these rows again.
DROP TRIGGER IF EXISTS minutes_draft_update;
CREATE TRIGGER minutes_draft_update BEFORE UPDATE ON minutes_draft
BEGIN
  SELECT RAISE(ABORT, 'circulated drafts stay as they were read');
END;
DROP TRIGGER IF EXISTS minutes_draft_delete;
CREATE TRIGGER minutes_draft_delete BEFORE DELETE ON minutes_draft
BEGIN
  SELECT RAISE(ABORT, 'circulated drafts stay as they were read');
END;
DROP TRIGGER IF EXISTS minutes_draft_replace;
CREATE TRIGGER minutes_draft_replace BEFORE INSERT ON minutes_draft
WHEN EXISTS (SELECT 1 FROM minutes_draft d WHERE d.id = NEW.id OR (d.meeting_id = NEW.meeting_id AND d.number = NEW.number))
BEGIN
  SELECT RAISE(ABORT, 'circulated drafts stay as they were read');
END;
