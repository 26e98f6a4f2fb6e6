-- Agenda items nest one level, inside one meeting. A CHECK cannot look at another row.
DROP TRIGGER IF EXISTS agenda_item_nesting_insert;
CREATE TRIGGER agenda_item_nesting_insert BEFORE INSERT ON agenda_item WHEN NEW.parent_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'agenda items nest one level, inside one meeting')
  WHERE NOT EXISTS (SELECT 1 FROM agenda_item p WHERE p.id = NEW.parent_id AND p.parent_id IS NULL AND p.meeting_id = NEW.meeting_id);
END;
DROP TRIGGER IF EXISTS agenda_item_nesting_update;
CREATE TRIGGER agenda_item_nesting_update BEFORE UPDATE OF parent_id, meeting_id ON agenda_item WHEN NEW.parent_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'agenda items nest one level, inside one meeting')
  WHERE NEW.parent_id = NEW.id
     OR EXISTS (SELECT 1 FROM agenda_item c WHERE c.parent_id = NEW.id)
     OR NOT EXISTS (SELECT 1 FROM agenda_item p WHERE p.id = NEW.parent_id AND p.parent_id IS NULL AND p.meeting_id = NEW.meeting_id);
END;
