-- A draft that went out to readers stays as they read it; a merge counts its number anew when two machines gave the same. Nothing in the program writes these rows again.
DROP TRIGGER IF EXISTS minutes_draft_update;
CREATE TRIGGER minutes_draft_update BEFORE UPDATE ON minutes_draft
WHEN NEW.id IS NOT OLD.id OR NEW.meeting_id IS NOT OLD.meeting_id OR NEW.circulated_on IS NOT OLD.circulated_on
  OR NEW.circulated_at IS NOT OLD.circulated_at OR NEW.comments_due_on IS NOT OLD.comments_due_on
  OR NEW.record IS NOT OLD.record OR NEW.sha256 IS NOT OLD.sha256
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
