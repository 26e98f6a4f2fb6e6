-- What the search box looks through. Trigrams find partial words ("camera" in "Videocamera"), without accents ("reuniao").
CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(text, content='search_entry', content_rowid='id', tokenize='trigram remove_diacritics 1');
DROP TRIGGER IF EXISTS search_entry_insert;
CREATE TRIGGER search_entry_insert AFTER INSERT ON search_entry
BEGIN
  INSERT INTO search_text(rowid, text) VALUES (NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS search_entry_delete;
CREATE TRIGGER search_entry_delete AFTER DELETE ON search_entry
BEGIN
  INSERT INTO search_text(search_text, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;
DROP TRIGGER IF EXISTS search_entry_update;
CREATE TRIGGER search_entry_update AFTER UPDATE OF text ON search_entry WHEN NEW.text <> OLD.text
BEGIN
  INSERT INTO search_text(search_text, rowid, text) VALUES ('delete', OLD.id, OLD.text);
  INSERT INTO search_text(rowid, text) VALUES (NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS board_search_insert;
CREATE TRIGGER board_search_insert AFTER INSERT ON board
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('board', NEW.id, NEW.name || ' ' || coalesce(NEW.short_name, ''));
END;
DROP TRIGGER IF EXISTS board_search_update;
CREATE TRIGGER board_search_update AFTER UPDATE OF name, short_name ON board
BEGIN
  UPDATE search_entry SET text = NEW.name || ' ' || coalesce(NEW.short_name, '') WHERE kind = 'board' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS board_search_delete;
CREATE TRIGGER board_search_delete AFTER DELETE ON board
BEGIN
  DELETE FROM search_entry WHERE kind = 'board' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS person_search_insert;
CREATE TRIGGER person_search_insert AFTER INSERT ON person
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('person', NEW.id, NEW.full_name || ' ' || coalesce(NEW.title, '') || ' ' || coalesce((SELECT o.name FROM organization o WHERE o.id = NEW.organization_id), ''));
END;
DROP TRIGGER IF EXISTS person_search_update;
CREATE TRIGGER person_search_update AFTER UPDATE OF full_name, title, organization_id ON person
BEGIN
  UPDATE search_entry SET text = NEW.full_name || ' ' || coalesce(NEW.title, '') || ' ' || coalesce((SELECT o.name FROM organization o WHERE o.id = NEW.organization_id), '') WHERE kind = 'person' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS person_search_delete;
CREATE TRIGGER person_search_delete AFTER DELETE ON person
BEGIN
  DELETE FROM search_entry WHERE kind = 'person' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS meeting_search_insert;
CREATE TRIGGER meeting_search_insert AFTER INSERT ON meeting
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('meeting', NEW.id, NEW.title || ' ' || coalesce(NEW.place, ''));
END;
DROP TRIGGER IF EXISTS meeting_search_update;
CREATE TRIGGER meeting_search_update AFTER UPDATE OF title, place ON meeting
BEGIN
  UPDATE search_entry SET text = NEW.title || ' ' || coalesce(NEW.place, '') WHERE kind = 'meeting' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS meeting_search_delete;
CREATE TRIGGER meeting_search_delete AFTER DELETE ON meeting
BEGIN
  DELETE FROM search_entry WHERE kind = 'meeting' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS agenda_item_search_insert;
CREATE TRIGGER agenda_item_search_insert AFTER INSERT ON agenda_item
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('agenda_item', NEW.id, NEW.title || ' ' || coalesce(NEW.question, ''));
END;
DROP TRIGGER IF EXISTS agenda_item_search_update;
CREATE TRIGGER agenda_item_search_update AFTER UPDATE OF title, question ON agenda_item
BEGIN
  UPDATE search_entry SET text = NEW.title || ' ' || coalesce(NEW.question, '') WHERE kind = 'agenda_item' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS agenda_item_search_delete;
CREATE TRIGGER agenda_item_search_delete AFTER DELETE ON agenda_item
BEGIN
  DELETE FROM search_entry WHERE kind = 'agenda_item' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS minutes_note_search_insert;
CREATE TRIGGER minutes_note_search_insert AFTER INSERT ON minutes_note
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('note', NEW.id, NEW.plain_text);
END;
DROP TRIGGER IF EXISTS minutes_note_search_update;
CREATE TRIGGER minutes_note_search_update AFTER UPDATE OF plain_text ON minutes_note
BEGIN
  UPDATE search_entry SET text = NEW.plain_text WHERE kind = 'note' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS minutes_note_search_delete;
CREATE TRIGGER minutes_note_search_delete AFTER DELETE ON minutes_note
BEGIN
  DELETE FROM search_entry WHERE kind = 'note' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS motion_search_insert;
CREATE TRIGGER motion_search_insert AFTER INSERT ON motion
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('motion', NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS motion_search_update;
CREATE TRIGGER motion_search_update AFTER UPDATE OF text ON motion
BEGIN
  UPDATE search_entry SET text = NEW.text WHERE kind = 'motion' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS motion_search_delete;
CREATE TRIGGER motion_search_delete AFTER DELETE ON motion
BEGIN
  DELETE FROM search_entry WHERE kind = 'motion' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS decision_search_insert;
CREATE TRIGGER decision_search_insert AFTER INSERT ON decision
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('decision', NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS decision_search_update;
CREATE TRIGGER decision_search_update AFTER UPDATE OF text ON decision
BEGIN
  UPDATE search_entry SET text = NEW.text WHERE kind = 'decision' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS decision_search_delete;
CREATE TRIGGER decision_search_delete AFTER DELETE ON decision
BEGIN
  DELETE FROM search_entry WHERE kind = 'decision' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS action_item_search_insert;
CREATE TRIGGER action_item_search_insert AFTER INSERT ON action_item
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('action_item', NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS action_item_search_update;
CREATE TRIGGER action_item_search_update AFTER UPDATE OF text ON action_item
BEGIN
  UPDATE search_entry SET text = NEW.text WHERE kind = 'action_item' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS action_item_search_delete;
CREATE TRIGGER action_item_search_delete AFTER DELETE ON action_item
BEGIN
  DELETE FROM search_entry WHERE kind = 'action_item' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS industry_comment_search_insert;
CREATE TRIGGER industry_comment_search_insert AFTER INSERT ON industry_comment
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('industry_comment', NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS industry_comment_search_update;
CREATE TRIGGER industry_comment_search_update AFTER UPDATE OF text ON industry_comment
BEGIN
  UPDATE search_entry SET text = NEW.text WHERE kind = 'industry_comment' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS industry_comment_search_delete;
CREATE TRIGGER industry_comment_search_delete AFTER DELETE ON industry_comment
BEGIN
  DELETE FROM search_entry WHERE kind = 'industry_comment' AND row_id = OLD.id;
END;
DROP TRIGGER IF EXISTS idea_search_insert;
CREATE TRIGGER idea_search_insert AFTER INSERT ON idea
BEGIN
  INSERT INTO search_entry(kind, row_id, text) VALUES ('idea', NEW.id, NEW.text);
END;
DROP TRIGGER IF EXISTS idea_search_update;
CREATE TRIGGER idea_search_update AFTER UPDATE OF text ON idea
BEGIN
  UPDATE search_entry SET text = NEW.text WHERE kind = 'idea' AND row_id = NEW.id;
END;
DROP TRIGGER IF EXISTS idea_search_delete;
CREATE TRIGGER idea_search_delete AFTER DELETE ON idea
BEGIN
  DELETE FROM search_entry WHERE kind = 'idea' AND row_id = OLD.id;
END;
-- People are found by their employer too.
DROP TRIGGER IF EXISTS organization_search_update;
CREATE TRIGGER organization_search_update AFTER UPDATE OF name ON organization
BEGIN
  UPDATE search_entry SET text = (SELECT p.full_name || ' ' || coalesce(p.title, '') || ' ' || coalesce((SELECT o.name FROM organization o WHERE o.id = p.organization_id), '') FROM person p WHERE p.id = search_entry.row_id)
  WHERE kind = 'person' AND row_id IN (SELECT p.id FROM person p WHERE p.organization_id = NEW.id);
END;
-- The same as one query: health checks compare it with search_entry and rebuild from it.
DROP VIEW IF EXISTS search_source;
CREATE VIEW search_source AS
SELECT 'board' AS kind, r.id AS row_id, r.name || ' ' || coalesce(r.short_name, '') AS text FROM board r
UNION ALL
SELECT 'person' AS kind, r.id AS row_id, r.full_name || ' ' || coalesce(r.title, '') || ' ' || coalesce((SELECT o.name FROM organization o WHERE o.id = r.organization_id), '') AS text FROM person r
UNION ALL
SELECT 'meeting' AS kind, r.id AS row_id, r.title || ' ' || coalesce(r.place, '') AS text FROM meeting r
UNION ALL
SELECT 'agenda_item' AS kind, r.id AS row_id, r.title || ' ' || coalesce(r.question, '') AS text FROM agenda_item r
UNION ALL
SELECT 'note' AS kind, r.id AS row_id, r.plain_text AS text FROM minutes_note r
UNION ALL
SELECT 'motion' AS kind, r.id AS row_id, r.text AS text FROM motion r
UNION ALL
SELECT 'decision' AS kind, r.id AS row_id, r.text AS text FROM decision r
UNION ALL
SELECT 'action_item' AS kind, r.id AS row_id, r.text AS text FROM action_item r
UNION ALL
SELECT 'industry_comment' AS kind, r.id AS row_id, r.text AS text FROM industry_comment r
UNION ALL
SELECT 'idea' AS kind, r.id AS row_id, r.text AS text FROM idea r;
